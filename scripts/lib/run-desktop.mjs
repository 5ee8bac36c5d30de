/** Run the desktop form, and tell whether it ever opened a window. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Chromium's own log: of use to those who work on Chromium. */
const CHROMIUM_LOG = /^\[\d+:[\d/.]+:(?:INFO|WARNING|ERROR|FATAL|VERBOSE\d*):/;

/**
 * Run Electron on the reader until it is closed.
 *
 * @returns {Promise<{ status: number, windowFailure: string | null }>} `windowFailure` says why no window
 *   appeared, in a few words
 */
export async function runDesktop(electron, root, args) {
  const child = spawn(electron, [root, ...args], { stdio: ['inherit', 'inherit', 'pipe', 'ipc'] });
  let opened = false;
  let lastWords = '';
  child.once('message', () => (opened = true));
  createInterface({ input: child.stderr }).on('line', (line) => {
    const words = line.replace(/^\[[^\]]*\]\s*/, '').trim();
    if (words !== '' && lastWords === '') lastWords = words;
    if (!CHROMIUM_LOG.test(line) && opened) console.error(line);
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
  const status = await new Promise((done) => {
    child.once('close', (code) => done(code ?? 0));
    child.once('error', (error) => {
      lastWords = error.message;
      done(1);
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward);
  const failed = status !== 0 && !opened;
  return { status, windowFailure: failed ? shorten(lastWords || `status ${status}`) : null };
}

function shorten(words) {
  const sentence = words.replace(/[.\s]+$/, '');
  return sentence.length > 160 ? `${sentence.slice(0, 160)}…` : sentence;
}
