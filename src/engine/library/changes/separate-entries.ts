/** Which entries of lists are kept apart, where somebody knows better than what makes them alike. */
import type { EntryPlace, SourceIndex } from '../../../core/citations/source-index.ts';
import type { OfferedSeparation } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { NamedEntry, Separation } from '../../../shared/sources.ts';
import type { Arrivals } from '../shelf/arrivals.ts';
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
  /**
   * These too are kept apart from now on, whether their reports are here or not.
   *
   * @throws ReaderError `disk` where it cannot be kept; then nothing is changed
   */
  readonly add: (separations: readonly Separation[]) => Promise<void>;
  /**
   * What is kept apart in the libraries that files came from counts for two reports that came with them. A file from a
   * stranger changes nothing of a report that was here before, or of what was taken back here: that is offered.
   */
  readonly settle: (
    arrivals: Arrivals,
    there: readonly Separation[],
  ) => Promise<readonly OfferedSeparation[]>;
}

export function createSeparator(
  { store, shelf, tell }: Pick<ChangeContext, 'store' | 'shelf' | 'tell'>,
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
    settle: async ({ reports }, there) => {
      const { separations, takenBack } = store();
      const open = there.filter((entries) => !separations.has(separationKey(entries)));
      const comes = ({ one, other }: Separation): boolean =>
        reports.has(one.report) && reports.has(other.report);
      const counts = new Set(
        open.filter((entries) => comes(entries) && !takenBack.has(separationKey(entries))),
      );
      if (counts.size > 0) await add([...counts]);
      const labelOf = (id: string): string => shelf.entry(id)?.label ?? id;
      return open
        .filter((entries) => !counts.has(entries))
        .map((separation) => ({
          separation,
          labels: [labelOf(separation.one.report), labelOf(separation.other.report)],
        }));
    },
  };
}

function isSamePlace(one: EntryPlace, other: EntryPlace): boolean {
  return (
    one.report === other.report &&
    one.number === other.number &&
    (one.occurrence ?? 0) === (other.occurrence ?? 0)
  );
}
