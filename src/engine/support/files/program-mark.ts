/**
 * Marks of running programs, for names of files and for locks: which machine, which process, and when that began,
 * because a number of a process is given away again. A mark tells whether its program still runs.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasErrorCode } from './file-errors.ts';

/**
 * `unknown`: it runs on another machine, or the system does not tell when a process of that number began.
 */
export type Liveness = 'running' | 'gone' | 'unknown';

/** Machine, boot and process namespace; process; its start; all in letters, digits and hyphens. */
const MARK = /^([0-9a-f]{8})-([0-9a-f]{4})-(\d{1,10})-([0-9a-z]{1,12})$/;
/** In a regular expression. */
export const MARK_PATTERN = '[0-9a-f]{8}-[0-9a-f]{4}-\\d{1,10}-[0-9a-z]{1,12}';

const NO_START = '0';

/** Two containers may number their processes alike. */
const MACHINE = digest(`${hostname()} ${sure(() => readlinkSync('/proc/self/ns/pid')) ?? ''}`, 8);
const BOOT = digest(sure(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')) ?? '', 4);

/** Of this program. */
export const ownMark = `${MACHINE}-${BOOT}-${process.pid}-${startOf(`${process.pid}`) ?? NO_START}`;

/** Of the thread that asks, where the system tells threads apart; `null` elsewhere. */
export function ownThread(): string | null {
  const link = sure(() => readlinkSync('/proc/thread-self'));
  const thread = link?.split('/').at(-1);
  const start = thread === undefined ? null : startOf(`${process.pid}/task/${thread}`);
  return thread === undefined || start === null ? null : `${thread}-${start}`;
}

/** Whether the program runs that has this mark. */
export function livenessOf(mark: string): Liveness {
  const [, where, booted, pid, start] = MARK.exec(mark) ?? [];
  if (where === undefined || pid === undefined || where !== MACHINE) return 'unknown';
  if (booted !== BOOT) return 'gone';
  if (!exists(Number(pid))) return 'gone';
  const found = startOf(pid);
  if (found === null || start === NO_START) return 'unknown';
  return found === start ? 'running' : 'gone';
}

/** Whether the thread runs; `mark` is that of its program, `thread` what `ownThread` gave there. */
export function livenessOfThread(mark: string, thread: string | null): Liveness {
  const program = livenessOf(mark);
  if (program !== 'running' || thread === null) return program === 'running' ? 'unknown' : program;
  const [id = '', start] = thread.split('-');
  const pid = MARK.exec(mark)?.[3] ?? '';
  return startOf(`${pid}/task/${id}`) === start ? 'running' : 'gone';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}

/** Clock ticks since the machine began, the 22nd field of proc(5) `stat`; `null` where the system does not tell. */
function startOf(task: string): string | null {
  const stat = sure(() => readFileSync(`/proc/${task}/stat`, 'latin1'));
  // The second field is a name in brackets that may hold anything.
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined || !/^\d+$/.test(ticks) ? null : BigInt(ticks).toString(36);
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

function sure<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
