import { parseSync, Visitor } from 'vite';
import type { SourceFile } from './collect-imports.ts';

/**
 * A function is at most 60 lines long, from its head to its closing brace, comments and inner functions counted.
 * A component of the page may have 80: of its markup every element and attribute takes a line, and none of them decides
 * anything. What is longer says why, directly above it: `// Long because ...`.
 */
export const LONGEST = { function: 60, component: 80 } as const;

export interface LongFunction {
  readonly name: string;
  readonly lines: number;
}

interface Spot {
  readonly start: number;
  readonly end: number;
}

/** The functions of a file that are too long and do not say why. */
export function longFunctions({ path, source }: SourceFile): LongFunction[] {
  const { program } = parseSync(path, source);
  const lines = source.split('\n');
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length - 1;
  const found: LongFunction[] = [];
  const check = (name: string, { start, end }: Spot, headAt: number = start) => {
    const length = lineOf(end) - lineOf(start) + 1;
    const most = path.endsWith('.tsx') && /^[A-Z]/.test(name) ? LONGEST.component : LONGEST.function;
    if (length > most && !saysWhy(lines, lineOf(headAt))) found.push({ name, lines: length });
  };
  const named = new Set<Spot>();
  new Visitor({
    FunctionDeclaration: (node) => check(node.id?.name ?? 'default', node),
    MethodDefinition: (node) => {
      named.add(node.value);
      check(source.slice(node.key.start, node.key.end), node.value, node.start);
    },
    VariableDeclarator: ({ id, init }) => {
      if (init?.type !== 'ArrowFunctionExpression' && init?.type !== 'FunctionExpression') return;
      named.add(init);
      check(source.slice(id.start, id.end).replace(/[:\s].*$/s, ''), init);
    },
    ArrowFunctionExpression: (node) => named.has(node) || check('a function without a name', node),
    FunctionExpression: (node) =>
      named.has(node) || check(node.id?.name ?? 'a function without a name', node),
  }).visit(program);
  return found;
}

/** Whether the line comments directly above a line begin with the reason. */
function saysWhy(lines: readonly string[], at: number): boolean {
  let first = at;
  while (first > 0 && /^\s*\/\//.test(lines[first - 1] ?? '')) first -= 1;
  return lines.slice(first, at).some((line) => /^\s*\/\/ Long because \S/.test(line));
}
