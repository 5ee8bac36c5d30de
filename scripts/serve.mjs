/** `npm run serve`: the reader on a loopback address of this machine. */
import { tooOld } from './lib/node-version.mjs';

const problem = tooOld(process.versions.node);
if (problem === null) {
  const { ensureBuilt } = await import('./lib/build.mjs');
  await ensureBuilt();
  await import('../out/main/serve.js');
} else {
  console.error(problem);
  process.exitCode = 1;
}
