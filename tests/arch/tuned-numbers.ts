import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './collect-imports.ts';

/** How a file says where its numbers come from: the set they were chosen on, or whose formula they are of. */
const SAYS = /\b(?:[Cc]hosen on|[Mm]easured on|were set with|BM25)\b/;

export interface TunedNumbers {
  /** Fractions in the middle of code, as `line: number`. */
  readonly unnamed: readonly string[];
  /** Fractions of constants with a name. */
  readonly named: number;
  /** A comment of the file says where they come from. */
  readonly isSaid: boolean;
}

/**
 * The numbers of a file that somebody chose. A whole number may be an index, a bound or a width of bits; a fraction
 * hardly ever is anything but chosen, and so it stands for all.
 */
export function tunedNumbers({ path, source }: SourceFile): TunedNumbers {
  const { program, comments } = parseSync(path, source);
  const constants = program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration' || declared.kind !== 'const') return [];
    return declared.declarations.filter(({ init }) => init !== null && !/Function/.test(init.type));
  });
  const unnamed: string[] = [];
  let named = 0;
  new Visitor({
    Literal: ({ value, start, end, raw }) => {
      if (typeof value !== 'number' || Number.isInteger(value)) return;
      if (constants.some((one) => one.start <= start && end <= one.end)) named += 1;
      else unnamed.push(`${source.slice(0, start).split('\n').length}: ${raw}`);
    },
  }).visit(program);
  return { unnamed, named, isSaid: comments.some(({ value }) => SAYS.test(value)) };
}
