/**
 * The yardstick: SQLite's FTS5 over the same passages, with typing errors forgiven by looking unknown words
 * up in its own vocabulary.
 */
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';

export interface Fts5Options {
  /** Lengths of the prefixes indexed ahead, as FTS5's `prefix` option takes them; empty for none. */
  readonly prefix: string;
}

export interface Fts5QueryOptions {
  /** Widen words that the vocabulary does not have. */
  readonly forgiving: boolean;
  /** Also give the text of each hit with its words marked, as a list of results shows it. */
  readonly marked: boolean;
}

export class Fts5Search {
  readonly #database = new DatabaseSync(':memory:');
  readonly #select: StatementSync;
  readonly #selectShown: StatementSync;
  readonly #insert: StatementSync;
  readonly #knows = new Set<string>();
  readonly #byLength = new Map<number, string[]>();

  constructor({ prefix }: Fts5Options) {
    const extra = prefix === '' ? '' : `, prefix='${prefix}'`;
    this.#database.exec(
      `create virtual table passage using fts5(text, tokenize="unicode61 remove_diacritics 2"${extra})`,
    );
    this.#insert = this.#database.prepare('insert into passage(rowid, text) values (?, ?)');
    const search = 'from passage where passage match ? order by rank limit ?';
    this.#select = this.#database.prepare(`select rowid ${search}`);
    this.#selectShown = this.#database.prepare(
      `select rowid, highlight(passage, 0, '<', '>') as shown ${search}`,
    );
  }

  addAll(texts: readonly string[]): void {
    this.#database.exec('begin');
    for (const [index, text] of texts.entries()) this.#insert.run(index + 1, text);
    this.#database.exec('commit');
    this.#database.exec(`create virtual table words using fts5vocab('passage', 'row')`);
    for (const row of this.#database.prepare('select term from words').iterate()) {
      const term = String(row['term']);
      this.#knows.add(term);
      const sameLength = this.#byLength.get(term.length);
      if (sameLength === undefined) this.#byLength.set(term.length, [term]);
      else sameLength.push(term);
    }
  }

  /** Milliseconds to add and commit more passages. */
  addMore(texts: readonly string[], from: number): number {
    const began = performance.now();
    this.#database.exec('begin');
    for (const [index, text] of texts.entries()) this.#insert.run(from + index + 1, text);
    this.#database.exec('commit');
    return performance.now() - began;
  }

  /** Indexes of the best passages; words ANDed, the last one a prefix, unknown words widened. */
  query(words: readonly string[], limit: number, { forgiving, marked }: Fts5QueryOptions): number[] {
    const parts = words.map((word, index) => {
      const isLast = index === words.length - 1;
      if (!forgiving || isLast || this.#knows.has(word)) return `"${word}"${isLast ? '*' : ''}`;
      const near = this.#within(word);
      return near.length === 0 ? `"${word}"` : `(${near.map((term) => `"${term}"`).join(' OR ')})`;
    });
    const select = marked ? this.#selectShown : this.#select;
    return select.all(parts.join(' AND '), limit).map((row) => Number(row['rowid']) - 1);
  }

  close(): void {
    this.#database.close();
  }

  #within(word: string): string[] {
    const found: string[] = [];
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const term of this.#byLength.get(length) ?? []) if (isOneEdit(word, term)) found.push(term);
    }
    return found;
  }
}

/** One insertion, deletion, replacement or swap of neighbours. */
function isOneEdit(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  const shorter = Math.min(left.length, right.length) - start;
  while (end < shorter && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const a = left.slice(start, left.length - end);
  const b = right.slice(start, right.length - end);
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
