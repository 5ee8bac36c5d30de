import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './collect-imports.ts';

/** How a file says where its numbers come from: the set they were chosen on, or whose formula they are of. */
const SAYS = /\b(?:[Cc]hosen on|[Mm]easured on|were set with|BM25)\b/;

export interface TunedNumbers {
  /** Fractions, and whole numbers that something is measured against, in the middle of code, as `line: number`. */
  readonly unnamed: readonly string[];
  /** Fractions of constants with a name. */
  readonly named: number;
  /** A comment of the file says where they come from. */
  readonly isSaid: boolean;
}

/** Fewer than this are counted, as in "two at least"; from here on something is long, many or near enough. */
const FIRST_CHOSEN = 4;
const CHARACTER = /\bcode\b/;
const MEASURES = new Set(['<', '>', '<=', '>=']);

/**
 * The numbers of a file that somebody chose. A fraction hardly ever is anything else. A whole number may be an index or a
 * width of bits: only those are meant that something is measured against, but for the codes of characters and what is
 * written as bits.
 */
export function tunedNumbers({ path, source }: SourceFile): TunedNumbers {
  const { program, comments } = parseSync(path, source);
  const constants = program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') return [];
    return declared.declarations.filter(({ init }) => init !== null && !/Function/.test(init.type));
  });
  const unnamed: string[] = [];
  const nameless = (start: number, raw: string | null): void =>
    void unnamed.push(`${source.slice(0, start).split('\n').length}: ${raw}`);
  let named = 0;
  new Visitor({
    Literal: ({ value, start, end, raw }) => {
      if (typeof value !== 'number' || Number.isInteger(value)) return;
      if (constants.some((one) => one.start <= start && end <= one.end)) named += 1;
      else nameless(start, raw);
    },
    BinaryExpression: ({ operator, left, right }) => {
      if (!MEASURES.has(operator)) return;
      for (const [limit, measured] of [
        [left, right],
        [right, left],
      ] as const) {
        if (limit.type !== 'Literal' || typeof limit.value !== 'number') continue;
        if (!Number.isInteger(limit.value) || limit.value < FIRST_CHOSEN || limit.raw?.startsWith('0x'))
          continue;
        if (!CHARACTER.test(source.slice(measured.start, measured.end))) nameless(limit.start, limit.raw);
      }
    },
  }).visit(program);
  return { unnamed, named, isSaid: comments.some(({ value }) => SAYS.test(value)) };
}
