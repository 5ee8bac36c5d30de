/**
 * The query language, read forgivingly: whatever is typed has a meaning, and where it is not the plain
 * one, a sentence says which.
 *
 * Words are ANDed; `OR` joins the two beside it and binds more tightly than the space between words, as
 * people know it from the web; `-word` and `NOT word` leave out; `near` asks for one sentence.
 */
import { tokenise } from '../../text/tokens.ts';
import { isCommonWord } from './common-words.ts';
import { lexQuery } from './lex-query.ts';
import type { QueryPiece } from './lex-query.ts';
import { fieldNamed, QUERY_FIELDS, readField } from './query-fields.ts';
import type { ParsedQuery, QueryNode, QueryWord } from './query-syntax.ts';

/** Longest query read, in characters, and most words, phrases and filters taken from it. */
const MAXIMUM_LENGTH = 1000;
const MAXIMUM_TERMS = 20;
/** Longest phrase or run of words written together. */
const MAXIMUM_SEQUENCE = 40;
const MAXIMUM_DEPTH = 20;

/** Read a query. Never throws. */
export function parseQuery(query: string): ParsedQuery {
  const notices = new Set<string>();
  if (query.length > MAXIMUM_LENGTH) {
    notices.add(`The query is very long; its first ${MAXIMUM_LENGTH} characters were used.`);
  }
  const cut = query.length > MAXIMUM_LENGTH ? query.slice(0, query.lastIndexOf(' ', MAXIMUM_LENGTH)) : query;
  const pieces = lexQuery(cut.length > 0 ? cut : query.slice(0, MAXIMUM_LENGTH));
  const parser = new QueryParser(pieces, notices);
  const root = requireSomething(parser.readAll(), notices, query);
  return { root, notices: [...notices] };
}

/** A query of exclusions or of nothing asks for nothing. */
function requireSomething(root: QueryNode | null, notices: Set<string>, query: string): QueryNode | null {
  if (root === null) {
    if (query.trim() !== '') notices.add('There is no word or number to search for yet.');
    return null;
  }
  const nodes = root.kind === 'and' ? root.nodes : [root];
  if (nodes.every((node) => node.kind === 'not')) {
    notices.add('There are only words to leave out; add one to search for.');
    return null;
  }
  // The first letters of a single word being typed are no common word yet.
  const begun = nodes.length === 1 && root.kind === 'word' && root.words.some((word) => word.prefix);
  if (!begun && nodes.every((node) => node.kind === 'word' && node.optional)) {
    notices.add('There are only very common words; a less common one beside them finds what is meant.');
  }
  return root;
}

class QueryParser {
  readonly #pieces: readonly QueryPiece[];
  readonly #notices: Set<string>;
  #at = 0;
  #terms = 0;

  constructor(pieces: readonly QueryPiece[], notices: Set<string>) {
    this.#pieces = pieces;
    this.#notices = notices;
  }

  readAll(): QueryNode | null {
    return this.#readGroup(0);
  }

  /** Terms up to the closing bracket or the end, all of which must hold. */
  #readGroup(depth: number): QueryNode | null {
    const nodes: QueryNode[] = [];
    let joined = false;
    while (this.#at < this.#pieces.length) {
      const piece = this.#pieces[this.#at];
      if (piece?.kind === 'close') {
        this.#at += 1;
        return combine('and', nodes);
      }
      if (piece?.kind === 'and') {
        this.#at += 1;
        joined = !piece.plain;
        const before = nodes.pop();
        if (before !== undefined) nodes.push(joined ? demanded(before) : before);
        continue;
      }
      const node = this.#readAlternatives(depth);
      if (node !== null) nodes.push(joined ? demanded(node) : node);
      joined = false;
    }
    if (depth > 0) this.#notices.add('A bracket was not closed; it was taken as closed at the end.');
    return combine('and', nodes);
  }

  /** `a OR b near c`: the terms beside an operator belong to it. */
  #readAlternatives(depth: number): QueryNode | null {
    const first = this.#readNear(depth);
    const nodes = first === null ? [] : [first];
    while (this.#pieces[this.#at]?.kind === 'or') {
      this.#at += 1;
      const next = this.#readNear(depth);
      if (next === null || nodes.length === 0) {
        this.#notices.add('OR joins what stands on both its sides; with one side empty it was left out.');
      }
      if (next !== null) nodes.push(next);
    }
    return combine('or', nodes);
  }

  #readNear(depth: number): QueryNode | null {
    let left = this.#readTerm(depth);
    for (
      let piece = this.#pieces[this.#at];
      piece?.kind === 'near' && left !== null;
      piece = this.#pieces[this.#at]
    ) {
      const next = this.#pieces[this.#at + 1];
      if (next === undefined || next.kind === 'close' || next.kind === 'or') {
        if (piece.plain) return left;
        this.#at += 1;
        this.#notices.add('NEAR needs a word on both its sides; with one side empty it was left out.');
        return left;
      }
      this.#at += 1;
      const right = this.#readTerm(depth);
      if (right === null) return left;
      if (piece.plain) {
        this.#notices.add(
          '“near” was taken to mean: in the same sentence. For the word itself, put it in quotation marks.',
        );
      }
      left = { kind: 'near', nodes: [left, right], distance: piece.distance };
    }
    return left;
  }

  #readTerm(depth: number): QueryNode | null {
    const piece = this.#pieces[this.#at];
    if (piece === undefined || piece.kind === 'close') return null;
    // An OR is left for the one who joins alternatives.
    if (piece.kind === 'or') return null;
    this.#at += 1;
    switch (piece.kind) {
      case 'open':
        if (depth < MAXIMUM_DEPTH) return this.#readGroup(depth + 1);
        this.#notices.add('The brackets are nested too deeply; the inner ones were left out.');
        return null;
      case 'and':
        return null;
      case 'not': {
        const node = this.#readTerm(depth);
        return node === null || node.kind === 'not' ? node : { kind: 'not', node };
      }
      case 'near':
        return piece.plain ? this.#readWord('near', piece.last) : null;
      case 'phrase':
        return this.#readPhrase(piece.text, piece.closed);
      case 'field':
        return this.#readField(piece.name, piece.value);
      case 'chunk':
        return this.#readWord(piece.text, piece.last);
    }
  }

  #readPhrase(text: string, closed: boolean): QueryNode | null {
    if (!closed)
      this.#notices.add('The quotation mark was not closed; all after it was taken as the phrase.');
    const words = wordsOf(text, !closed && !/\s$/u.test(text));
    if (words.length === 0 || !this.#counts()) return null;
    return { kind: 'phrase', words, typed: text.trim() };
  }

  #readField(name: string, value: string): QueryNode | null {
    const field = fieldNamed(name);
    if (field === null) {
      this.#notices.add(
        `There is no field “${name}:”; it was taken as words. The fields are ${QUERY_FIELDS.join(', ')}.`,
      );
      return this.#readWord(`${name} ${value}`, false);
    }
    const reading = readField(field, value);
    if ('notice' in reading) {
      this.#notices.add(reading.notice);
      return null;
    }
    return this.#counts() ? { kind: 'filter', filter: reading.filter } : null;
  }

  #readWord(chunk: string, last: boolean): QueryNode | null {
    const starred = /[\p{L}\p{N}]\*$/u.test(chunk);
    const words = wordsOf(chunk, starred || (last && /[\p{L}\p{N}\p{M}]$/u.test(chunk)));
    const first = words[0];
    if (first === undefined || !this.#counts()) return null;
    const optional = words.length === 1 && !starred && isCommonWord(first.form);
    const node = { kind: 'word', words, typed: chunk.replace(/\*$/u, ''), starred, optional } as const;
    return /^\+[\p{L}\p{N}]/u.test(chunk) ? { ...node, typed: node.typed.slice(1), required: true } : node;
  }

  #counts(): boolean {
    this.#terms += 1;
    if (this.#terms <= MAXIMUM_TERMS) return true;
    this.#notices.add(`The query has many words; the first ${MAXIMUM_TERMS} were used.`);
    return false;
  }
}

/** A word that was asked for in so many words is never gone without. */
function demanded(node: QueryNode): QueryNode {
  return node.kind === 'word' ? { ...node, required: true } : node;
}

/** Words of a typed text; a star after any of them, or the end, makes a prefix. */
function wordsOf(text: string, lastIsPrefix: boolean): QueryWord[] {
  const tokens = tokenise(text).slice(0, MAXIMUM_SEQUENCE);
  return tokens.map((token, index) => {
    const isLast = index === tokens.length - 1;
    return { form: token.form, prefix: text[token.end] === '*' || (isLast && lastIsPrefix) };
  });
}

function combine(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | null {
  const [first] = nodes;
  if (first === undefined) return null;
  return nodes.length === 1 ? first : { kind, nodes };
}
