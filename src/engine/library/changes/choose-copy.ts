/** Which of several files of a report is shown, where somebody wants another than the reader would show. */
import type { OfferedCopy } from '../../../shared/contract/contract.ts';
import { ReaderError } from '../../../shared/result.ts';
import type { Arrivals } from '../shelf/arrivals.ts';
import { compareWorth, copyOf } from '../shelf/copies.ts';
import type { ChangeContext } from './library-change.ts';

export interface CopyChooser {
  /**
   * Show this file of a report; choosing the one that the reader would show by itself takes a choice back.
   *
   * @throws ReaderError `not-found` where the report has no such file
   */
  readonly choose: (id: string, sha256: string) => Promise<void>;
  /**
   * What was chosen in the libraries that files came from counts for reports that came with them. Of a report
   * that was here before nothing changes: what would be shown instead, because it was chosen there or because
   * it is the better copy, is offered.
   */
  readonly settle: (arrivals: Arrivals, chosenThere: readonly string[]) => Promise<readonly OfferedCopy[]>;
}

export function createCopyChooser({
  store,
  shelf,
  tell,
}: Pick<ChangeContext, 'store' | 'shelf' | 'tell'>): CopyChooser {
  async function choose(id: string, sha256: string): Promise<void> {
    const hashes = shelf.copies(id).map(({ source }) => source.sha256);
    if (!hashes.includes(sha256)) {
      const what = hashes.length === 0 ? `There is no report "${id}"` : `The report "${id}" has no such file`;
      throw new ReaderError('not-found', `${what} in the library.`);
    }
    const changed = await store().change(async (writer) => {
      const isBest = shelf.best(id)?.source.sha256 === sha256;
      await writer.choose([{ sha256: isBest ? null : sha256, over: hashes }]);
      return shelf.rearrange(id);
    });
    await tell({ kind: 'shown', ids: changed });
    await tell({ kind: 'listed', ids: [id] });
  }

  /** The arrived file of a report that would be shown: the one chosen where it comes from before the best. */
  function offerOf(
    id: string,
    { files }: Arrivals,
    chosenThere: ReadonlySet<string>,
  ): readonly OfferedCopy[] {
    const copies = shelf.copies(id);
    const [shown] = copies;
    const best = shelf.best(id);
    const wanted =
      copies.find(({ source }) => files.has(source.sha256) && chosenThere.has(source.sha256)) ??
      (best !== null && shown !== undefined && files.has(best.source.sha256) && compareWorth(best, shown) < 0
        ? best
        : null);
    if (shown === undefined || wanted === null || wanted === shown) return [];
    const { chosen } = store();
    const { label } = shown.entry;
    return [{ report: id, label, offered: copyOf(wanted, chosen), shown: copyOf(shown, chosen) }];
  }

  return {
    choose,
    settle: async (arrivals, chosenThere) => {
      for (const sha256 of chosenThere) {
        const id = shelf.entryOfFile(sha256)?.id;
        const others = id === undefined ? [] : shelf.copies(id);
        const isOpen = !others.some(({ source }) => store().chosen.has(source.sha256));
        if (id !== undefined && arrivals.reports.has(id) && others.length > 1 && isOpen)
          await choose(id, sha256);
      }
      const ids = new Set<string>();
      for (const sha256 of arrivals.files) {
        const id = shelf.entryOfFile(sha256)?.id;
        if (id !== undefined && !arrivals.reports.has(id)) ids.add(id);
      }
      const wanted = new Set(chosenThere);
      return [...ids].flatMap((id) => offerOf(id, arrivals, wanted));
    },
  };
}
