/** A command whose output goes where it always goes, and whose last lines are kept for whoever tells of its failure. */
import { spawn } from 'node:child_process';

/** Enough for what a check says at its end, and little beside the names of failed tests. */
const KEPT_LINES = 24;
const KEPT_CHARACTERS = 10_000;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & {
 *   out?: NodeJS.WritableStream, err?: NodeJS.WritableStream
 * }} [options]
 * @returns {Promise<{ status: number | null, end: string }>} `end` are the last lines of all that it wrote, in the order
 *   in which it came; why it could not be started where it could not be; `status` is `null` then and where it was killed
 */
export function runAndKeepEnd(
  command,
  args,
  { out = process.stdout, err = process.stderr, ...options } = {},
) {
  const child = spawn(command, args, { ...options, stdio: ['inherit', 'pipe', 'pipe'] });
  let kept = '';
  const pass = (from, to) =>
    from.setEncoding('utf8').on('data', (text) => {
      to.write(text);
      kept = (kept + text).slice(-KEPT_CHARACTERS);
    });
  pass(child.stdout, out);
  pass(child.stderr, err);
  return new Promise((done) => {
    child.once('error', (error) => done({ status: null, end: error.message }));
    child.once('close', (status, signal) => {
      const end = kept.trimEnd().split('\n').slice(-KEPT_LINES);
      done({ status, end: [...end, ...(signal === null ? [] : [`ended by ${signal}`])].join('\n').trim() });
    });
  });
}
