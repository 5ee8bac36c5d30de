/** Which entries of lists are kept apart, where somebody knows better than what makes them alike. */
import type { EntryPlace, SourceIndex } from '../../../core/citations/source-index.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { NamedEntry, Separation } from '../../../shared/sources.ts';
import { separationKey } from '../store/separation-record.ts';
import type { ChangeContext } from './library-change.ts';

export interface Separator {
  /**
   * `other` is another source than `one`, which was looked at.
   *
   * @throws ReaderError `not-found` where a list has no such entry, `bad-argument` where both are the same,
   * `disk` where it cannot be kept; then nothing is changed
   */
  readonly keepApart: (one: EntryPlace, other: EntryPlace) => Promise<void>;
  /**
   * What makes them alike counts again.
   *
   * @throws ReaderError `disk` where it cannot be kept; then nothing is changed
   */
  readonly putTogether: (one: EntryPlace, other: EntryPlace) => Promise<void>;
  /** These too are kept apart from now on, whether their reports are here or not. */
  readonly add: (separations: readonly Separation[]) => Promise<void>;
}

export function createSeparator(
  { store, tell }: Pick<ChangeContext, 'store' | 'tell'>,
  sources: () => SourceIndex,
): Separator {
  function nameOf(place: EntryPlace): NamedEntry {
    const name = sources().nameOf(place);
    if (name !== null) return name;
    throw new ReaderError('not-found', `There is no reference ${place.number} in ${place.report}.`);
  }

  async function add(separations: readonly Separation[]): Promise<void> {
    const { change } = store();
    await change(async (writer) => {
      const known = store().separations;
      const more = separations.filter((entries) => !known.has(separationKey(entries)));
      await writer.separate(more.map((entries) => ({ op: 'keep-apart', entries })));
    });
    await tell({ kind: 'separated' });
  }

  return {
    keepApart: async (one, other) => {
      const entries = { one: nameOf(one), other: nameOf(other) };
      if (isSamePlace(one, other))
        throw new ReaderError('bad-argument', 'A reference cannot be kept apart from itself.');
      if (sources().separationsOf(one, other).length > 0) return;
      await add([entries]);
    },
    putTogether: async (one, other) => {
      await store().change((writer) =>
        writer.separate(
          sources()
            .separationsOf(one, other)
            .map((entries) => ({ op: 'put-together', entries })),
        ),
      );
      await tell({ kind: 'separated' });
    },
    add,
  };
}

function isSamePlace(one: EntryPlace, other: EntryPlace): boolean {
  return (
    one.report === other.report &&
    one.number === other.number &&
    (one.occurrence ?? 0) === (other.occurrence ?? 0)
  );
}
