/** What changes something, with a disk in view: where it takes nothing, that is told once for all of them. */
import type { EngineMethod, Handlers } from '../../shared/contract/contract.ts';
import { ReaderError } from '../../shared/result.ts';
import type { DiskWatch, Unkept } from '../support/disk/disk-watch.ts';

type Handler<Argument, Value> = (argument: Argument) => Value;

/**
 * The same handlers. What fails because of the disk fails as before, with `isTold`; what a window goes on showing waits
 * to be kept, everything else has to be done again.
 */
// Long because it is a list: of each method that writes, what is not done where it cannot.
export function watchingDisk(handlers: Handlers<EngineMethod>, disk: DiskWatch): Handlers<EngineMethod> {
  const refused =
    <Argument, Value>(name: EngineMethod, words: string, work: Handler<Argument, Value>) =>
    (argument: Argument): Promise<Awaited<Value>> =>
      watched(disk, { name, words, isRefused: true }, () => work(argument));

  /** A value that takes the place of the one before: the last one is kept once that can be. */
  function waiting<Argument, Value>(name: EngineMethod, words: string, work: Handler<Argument, Value>) {
    let latest: Argument;
    const keep = (): Promise<Awaited<Value>> =>
      watched(disk, { name, words, again: keep }, () => work(latest));
    return (argument: Argument): Promise<Awaited<Value>> => {
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
    'library.import': refused('library.import', 'adding reports', handlers['library.import']),
    'library.remove': refused('library.remove', removing, handlers['library.remove']),
    'library.remove-all': refused('library.remove-all', removing, handlers['library.remove-all']),
    'library.restore': refused('library.restore', puttingBack, handlers['library.restore']),
    'library.restore-all': refused('library.restore-all', puttingBack, handlers['library.restore-all']),
    'library.choose-copy': refused('library.choose-copy', 'choosing a file', handlers['library.choose-copy']),
    'library.read-as': refused('library.read-as', 'reading a file otherwise', handlers['library.read-as']),
    'sources.keep-apart': refused('sources.keep-apart', apart, handlers['sources.keep-apart']),
    'sources.keep-apart-as-there': refused(
      'sources.keep-apart-as-there',
      apart,
      handlers['sources.keep-apart-as-there'],
    ),
    'sources.put-together': refused(
      'sources.put-together',
      'putting sources together',
      handlers['sources.put-together'],
    ),
    'notes.add': refused('notes.add', 'making a note', handlers['notes.add']),
    // What is typed stays in the window, which tries again by itself.
    'notes.change': (argument) =>
      watched(
        disk,
        argument.text === undefined
          ? { name: 'notes.change', words: changing, isRefused: true }
          : { name: `notes.change ${argument.id}`, words: 'what you wrote in a note' },
        () => handlers['notes.change'](argument),
      ),
    'notes.settle': refused('notes.settle', changing, handlers['notes.settle']),
    'notes.remove': refused('notes.remove', 'removing a note', handlers['notes.remove']),
    'notes.restore': refused('notes.restore', 'putting a note back', handlers['notes.restore']),
    'notes.import': refused('notes.import', 'adding notes', handlers['notes.import']),
    'notes.take-offered': refused('notes.take-offered', 'adding notes', handlers['notes.take-offered']),
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
