/** Which way a text runs. Pure. */
const SCRIPTS =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}';
const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = new RegExp(`[${SCRIPTS}]`, 'u');
/** From the first to the last letter of such a script, with the signs and figures between them. */
const STRETCH = new RegExp(`[${SCRIPTS}](?:[^\\p{L}]*[${SCRIPTS}])*`, 'gu');
const WORD = /[\p{L}\p{N}]+/gu;

export type Direction = 'ltr' | 'rtl';

/** As its first letter says (UAX 9, rules P2 and P3, for the scripts in use); from the left where it has none. */
export function directionOf(text: string): Direction {
  const letter = LETTER.exec(text)?.[0];
  return letter !== undefined && FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr';
}

/** Text of a paragraph cut where the way it runs changes. Put together the pieces are the text. */
export function directedPieces(
  text: string,
  paragraph: Direction,
): readonly { readonly text: string; readonly direction: Direction }[] {
  const pieces: { text: string; direction: Direction }[] = [];
  const add = (piece: string, direction: Direction): void => {
    const last = pieces.at(-1);
    if (piece === '') return;
    if (last?.direction === direction) last.text += piece;
    else pieces.push({ text: piece, direction });
  };
  // What is no letter and no figure goes with the paragraph at both ends of it.
  const addOther = (piece: string): void => {
    let [begin, end] = [piece.length, piece.length];
    for (const { 0: word, index } of piece.matchAll(WORD)) {
      begin = Math.min(begin, index);
      end = index + word.length;
    }
    add(piece.slice(0, begin), paragraph);
    add(piece.slice(begin, end), 'ltr');
    add(piece.slice(end), paragraph);
  };
  let at = 0;
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    addOther(text.slice(at, index));
    add(stretch, 'rtl');
    at = index + stretch.length;
  }
  addOther(text.slice(at));
  return pieces;
}
