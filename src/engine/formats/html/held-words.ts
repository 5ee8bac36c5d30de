/** Where the words of a web page's text stand in its source, characters that are written by their names included. */
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { SourceRun } from '../../../shared/original/original.ts';
import type { OnWord } from '../lines/line-writer.ts';
import { textIn } from './parse-page.ts';

type TextNode = DefaultTreeAdapterTypes.TextNode;

/** A character by its name or number (HTML Standard, 13.5); the longest name has 31 letters. */
const NAMED = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{1,31});?/y;
/** What stands in a text node's stretch of the source without being its text: a tag that closes nothing, a comment. */
const MARKUP = /<!--[^]*?(?:-->|$)|<[/!?A-Za-z][^>]*(?:>|$)/y;
const WHITE_SPACE = /\s/;

/** A stretch of a text node's value, and where it stands in the source of the page. */
type Piece = Omit<SourceRun, 'start' | 'end'> & { readonly at: number; readonly length: number };

export class HeldWords {
  readonly #html: string;
  readonly #names = new Map<string, string>();
  readonly #runs: SourceRun[] = [];
  #pieces: readonly Piece[] = [];
  /** The first piece that a word may stand in: words come in the order of their text. */
  #next = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** The text that the next words are of. */
  at(node: TextNode): void {
    const place = node.sourceCodeLocation;
    this.#next = 0;
    this.#pieces = place == null ? [] : this.#piecesOf(node.value, place.startOffset, place.endOffset);
  }

  /** A word of the text at hand was written. */
  readonly word: OnWord = (start, from, length) => {
    const end = from + length;
    for (; this.#next < this.#pieces.length; this.#next += 1) {
      const piece = this.#pieces[this.#next];
      if (piece === undefined || piece.at >= end) return;
      const [first, last] = [Math.max(from, piece.at), Math.min(end, piece.at + piece.length)];
      if (last <= first) continue;
      const isEven = piece.length === piece.to - piece.from;
      this.#put({
        start: start + first - from,
        end: start + last - from,
        from: isEven ? piece.from + first - piece.at : piece.from,
        to: isEven ? piece.from + last - piece.at : piece.to,
      });
      if (last < piece.at + piece.length) return;
    }
  };

  /** Of all words, rising in the text. */
  runs(): readonly SourceRun[] {
    return this.#runs;
  }

  /** A line that turned out to be empty is written over by the next. */
  #put(run: SourceRun): void {
    while ((this.#runs.at(-1)?.end ?? 0) > run.start) this.#runs.pop();
    const last = this.#runs.at(-1);
    if (last !== undefined && last.end === run.start && last.to === run.from && isEven(last) && isEven(run))
      this.#runs[this.#runs.length - 1] = { ...last, end: run.end, to: run.to };
    else this.#runs.push(run);
  }

  /** Both are gone through side by side; where they do not agree any more, the rest is one piece. */
  #piecesOf(value: string, from: number, to: number): readonly Piece[] {
    const pieces: Piece[] = [];
    const put = (piece: Piece) => {
      const last = pieces.at(-1);
      const goesOn = last !== undefined && last.at + last.length === piece.at && last.to === piece.from;
      if (goesOn && last.length === last.to - last.from && piece.length === piece.to - piece.from)
        pieces[pieces.length - 1] = { ...last, length: last.length + piece.length, to: piece.to };
      else pieces.push(piece);
    };
    let [at, here] = [0, from];
    while (at < value.length && here < to) {
      const letter = value.charAt(at);
      const written = this.#html.charAt(here);
      const name = written === '&' ? this.#matchAt(NAMED, here, to) : null;
      const meant = name === null ? written : this.#meaningOf(name);
      const length = name === null ? 1 : name.length;
      if (value.startsWith(meant, at)) {
        put({ at, length: meant.length, from: here, to: here + length });
        at += meant.length;
        here += length;
      } else if (WHITE_SPACE.test(letter)) at += 1;
      else if (WHITE_SPACE.test(written) || written === '\0') here += 1;
      else {
        const markup = written === '<' ? this.#matchAt(MARKUP, here, to) : null;
        if (markup === null) {
          pieces.push({ at, length: value.length - at, from: here, to });
          break;
        }
        here += markup.length;
      }
    }
    return pieces;
  }

  #matchAt(pattern: RegExp, at: number, end: number): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#html)?.[0];
    return found === undefined || at + found.length > end ? null : found;
  }

  #meaningOf(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const meaning = textIn(parseFragment(name));
    this.#names.set(name, meaning);
    return meaning;
  }
}

function isEven({ start, end, from, to }: SourceRun): boolean {
  return end - start === to - from;
}
