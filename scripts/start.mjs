/** `npm start`: open the reader, as a window where that can be, else in the browser. */
import { tooOld } from './lib/node-version.mjs';

const problem = tooOld(process.versions.node);
if (problem === null) {
  await start(process.argv.slice(2));
} else {
  console.error(problem);
  process.exitCode = 1;
}

async function start(args) {
  const { ensureBuilt, root } = await import('./lib/build.mjs');
  const { decide } = await import('./lib/start-decision.mjs');
  const { fetchElectron, findElectron } = await import('./lib/electron-binary.mjs');
  const { runDesktop } = await import('./lib/run-desktop.mjs');
  await ensureBuilt();
  const facts = {
    platform: process.platform,
    hasDisplay: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
    isRoot: process.getuid?.() === 0,
    noSandbox: args.includes('--no-sandbox'),
    electron: findElectron(root),
    fetchFailure: null,
    windowFailure: null,
  };
  for (;;) {
    const decision = decide(facts);
    if (decision.form === 'fetch') {
      facts.fetchFailure = await fetchElectron(root);
      facts.electron = findElectron(root);
      if (facts.electron === null) facts.fetchFailure ??= 'its installer left nothing behind';
    } else if (decision.form === 'desktop') {
      const { status, windowFailure } = await runDesktop(decision.electron, root, args);
      facts.windowFailure = windowFailure;
      if (windowFailure === null) {
        process.exitCode = status;
        return;
      }
    } else {
      console.log(decision.reason);
      await import('../out/main/serve.js');
      return;
    }
  }
}
