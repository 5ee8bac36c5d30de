/** What changes something, with a disk in view: where it takes nothing, that is told once for all of them. */
import type { Argument, EngineMethod, Given, Handlers } from '../../shared/contract/methods.ts';
import { ReaderError } from '../../shared/result.ts';
import type { DiskWatch, Unkept } from '../support/disk/disk-watch.ts';

type Handler<Asked, Value> = (argument: Asked) => Value;

/**
 * The same handlers. What fails because of the disk fails as before, with `isTold`; what a window goes on showing waits
 * to be kept, everything else has to be done again.
 */
// Long because it is a list: of each method that writes, what is not done where it cannot.
export function watchingDisk(handlers: Handlers<EngineMethod>, disk: DiskWatch): Handlers<EngineMethod> {
  function refused<M extends EngineMethod>(name: M, words: string) {
    const work: Handler<Argument<M>, Promise<Given<M>> | Given<M>> = handlers[name];
    return (argument: Argument<M>): Promise<Awaited<Given<M>>> =>
      watched(disk, { name, words, isRefused: true }, () => work(argument));
  }

  /** A value that takes the place of the one before: the last one is kept once that can be. */
  function waiting<Asked, Value>(name: EngineMethod, words: string, work: Handler<Asked, Value>) {
    let latest: Asked;
    const keep = (): Promise<Awaited<Value>> =>
      watched(disk, { name, words, again: keep }, () => work(latest));
    return (argument: Asked): Promise<Awaited<Value>> => {
      latest = argument;
      return keep();
    };
  }

  const apart = 'keeping sources apart';
  const removing = 'removing reports';
  const puttingBack = 'putting reports back';
  const changing = 'changing a note';
  return {
    ...handlers,
    'library.import': refused('library.import', 'adding reports'),
    'library.remove': refused('library.remove', removing),
    'library.remove-all': refused('library.remove-all', removing),
    'library.restore': refused('library.restore', puttingBack),
    'library.restore-all': refused('library.restore-all', puttingBack),
    'library.choose-copy': refused('library.choose-copy', 'choosing a file'),
    'library.read-as': refused('library.read-as', 'reading a file otherwise'),
    'sources.keep-apart': refused('sources.keep-apart', apart),
    'sources.keep-apart-as-there': refused('sources.keep-apart-as-there', apart),
    'sources.put-together': refused('sources.put-together', 'putting sources together'),
    'notes.add': refused('notes.add', 'making a note'),
    // What is typed stays in the window, which tries again by itself.
    'notes.change': (argument) =>
      watched(
        disk,
        argument.text === undefined
          ? { name: 'notes.change', words: changing, isRefused: true }
          : { name: `notes.change ${argument.id}`, words: 'what you wrote in a note' },
        () => handlers['notes.change'](argument),
      ),
    'notes.settle': refused('notes.settle', changing),
    'notes.remove': refused('notes.remove', 'removing a note'),
    'notes.restore': refused('notes.restore', 'putting a note back'),
    'notes.import': refused('notes.import', 'adding notes'),
    'notes.take-offered': refused('notes.take-offered', 'adding notes'),
    'session.save': waiting('session.save', 'where you are in the reports', handlers['session.save']),
    'session.load': (argument) => {
      // A window begins with it.
      disk.tell();
      return handlers['session.load'](argument);
    },
    'preferences.save': waiting('preferences.save', 'how the text is shown', handlers['preferences.save']),
  };
}

async function watched<Value>(disk: DiskWatch, unkept: Unkept, work: () => Value): Promise<Awaited<Value>> {
  try {
    const value = await work();
    disk.kept(unkept.name);
    return value;
  } catch (error) {
    if (!(error instanceof ReaderError) || error.code !== 'disk' || !disk.failed(unkept, error)) throw error;
    throw new ReaderError(error.code, error.message, { cause: error, isTold: true });
  }
}
