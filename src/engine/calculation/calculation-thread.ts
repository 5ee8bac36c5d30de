/** The thread that works out what may take long; whoever asked ends it where it does. */
import { parentPort } from 'node:worker_threads';
import { ReaderError } from '../../shared/result.ts';
import { work } from './calculations.ts';
import type { FromCalculationThread, ToCalculationThread } from './messages.ts';
import { UnreadableReportError } from '../library/store/report-place.ts';

const port = parentPort;
if (port === null) throw new Error('Calculations run in a worker thread only.');

const tell = (message: FromCalculationThread): void => port.postMessage(message);

port.on('message', ({ name, given }: ToCalculationThread) => {
  tell({ kind: 'begun' });
  try {
    tell({ kind: 'worked', value: work(name, given) });
  } catch (error) {
    if (error instanceof ReaderError) tell({ kind: 'failed', code: error.code, message: error.message });
    else if (error instanceof UnreadableReportError)
      tell({ kind: 'unreadable', sha256: error.sha256, message: error.message });
    else
      tell({
        kind: 'failed',
        code: null,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
});
