import { hasErrorCode } from './file-errors.ts';

/** Whether a process of this number runs; one that may not be signalled runs as well. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, 'EPERM');
  }
}
