/** Crumbs of LaTeX that OCR wrote for marks, thin spaces and addresses. */
import { type Edit, type Found, NOTHING_FOUND, widened } from './edit.ts';

/** `$...$` of at most this length, with a backslash or a raised mark inside, is a formula and not money. */
const FORMULA = /\$([^$\n]{1,60})\$(\s*)/g;
const COMMANDS: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/\\ddagger/, '‡'],
  [/\\dagger/, '†'],
  [/\\(?:checkmark|surd)/, '✓'],
  [/\\S(?![a-z])/, '§'],
  [/\\ensuremath\{\^\{([^{}]{1,3})\}\}/, '$1'],
  [/^\{?\}?\^\{?([*†‡§\d]{1,3})\}?$/, '$1'],
  [/^(?:\\[,;:! ]|\\quad|\\\s|\s)+$/, ''],
];

/**
 * `$[\]ensuremath{^{*}}$ The` is the mark `*`; `$\,$` is nothing but a space. Formulas of other forms are
 * left as printed.
 */
export function latex(text: string): Found {
  if (!text.includes('$') || !/[\\^]/.test(text)) return NOTHING_FOUND;
  const edits: Edit[] = [];
  FORMULA.lastIndex = 0;
  for (let found = FORMULA.exec(text); found !== null; found = FORMULA.exec(text)) {
    const shown = shownFormula(found[1] ?? '');
    if (shown === null) {
      FORMULA.lastIndex = found.index + 1;
      continue;
    }
    const space = found[2] ?? '';
    const end = found.index + found[0].length - (shown === '' ? 0 : space.length);
    const edit: Edit = { start: found.index, end, kind: 'markup', shown };
    edits.push(shown === '' ? widened(text, edit, 'after') : edit);
  }
  return { edits };
}

function shownFormula(inner: string): string | null {
  for (const [pattern, shown] of COMMANDS) {
    const found = pattern.exec(inner);
    if (found !== null) return shown.replace('$1', found[1] ?? '');
  }
  return null;
}
