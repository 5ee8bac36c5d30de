/** The thread that draws pages; whoever asked ends it where one takes too long. */
import { parentPort } from 'node:worker_threads';
import { ReaderError } from '../../../shared/result.ts';
import type { FromPageThread, PageRequestName, ToPageThread } from '../messages.ts';
import { createOpenedFiles } from './opened-files.ts';
import { pageWork } from './page-work.ts';

const port = parentPort;
if (port === null) throw new Error('Pages are drawn in a worker thread only.');

const tell = (message: FromPageThread): void => port.postMessage(message);
const work = pageWork(createOpenedFiles());

async function answer<Name extends PageRequestName>({ name, given }: ToPageThread<Name>): Promise<void> {
  tell({ kind: 'begun' });
  try {
    tell({ kind: 'done', answer: await work[name](given) });
  } catch (error) {
    if (error instanceof ReaderError) tell({ kind: 'failed', code: error.code, message: error.message });
    else
      tell({
        kind: 'failed',
        code: null,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

port.on('message', (message: ToPageThread) => void answer(message));
