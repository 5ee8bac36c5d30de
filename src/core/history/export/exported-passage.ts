/** What an exported history says, before it is Markdown or HTML. */
import { sinceWords, stateWords, untilWords } from '../../../shared/history/history-words.ts';
import type { PassageHistory, PassageInYear, WordingPiece } from '../../../shared/history/history.ts';

export interface ExportedPassage {
  readonly area: string;
  readonly history: PassageHistory;
  /** Each year of the history with its finished citation; `null` where nothing is said that could be cited. */
  readonly cited: readonly { readonly passage: PassageInYear; readonly citation: string | null }[];
}

export function headingOf({ area }: ExportedPassage): string {
  return `A passage on ${area} through the years`;
}

/** "A sentence, since 2015; last said in 2018, not in 2019", and what the library lacks. */
export function leadOf({ history }: ExportedPassage): string {
  const until = untilWords(history);
  const lead = `A ${history.kind}, ${sinceWords(history)}${until === null ? '' : `; ${until}`}.`;
  if (history.missing.length === 0) return lead;
  return `${lead} The library has no chapter of ${history.missing.join(', ')}.`;
}

/** "2016: reworded" */
export function yearHeadingOf(passage: PassageInYear): string {
  return `${passage.year}: ${stateWords(passage)}`;
}

/** The wording in pieces: against the one before where it is another. */
export function piecesOf({ text, changes }: PassageInYear): readonly WordingPiece[] {
  return changes ?? [{ kind: 'same', text }];
}

/** "Source that came: (3) ILO. Report." */
export function sourceLines({ came, went, state }: PassageInYear): string[] {
  if (state === 'new') return [];
  return [
    ...came.map(({ number, text }) => `Source that came: (${number}) ${text}`),
    ...went.map(({ number, text }) => `Source that went: (${number} in the year before) ${text}`),
  ];
}
