/** The check as lines of text: a line per chapter with what is wrong below it, then the rates. */
import type { ChapterCheck } from './check-chapter.ts';
import { isMet, percentOf, type Rate } from './rates.ts';

export function chapterLines(check: ChapterCheck): readonly string[] {
  const { actions, cells, marks, resolved } = check;
  const columns = [
    check.name.padEnd(44),
    sign(check.identity),
    sign(check.level),
    (actions.expected === 0 ? '-' : `${actions.found}/${actions.expected}`).padStart(7),
    (cells.expected === 0 ? '-' : `${cells.found}/${cells.expected}`).padStart(7),
    sign(check.consistent),
    (marks === 0 ? '-' : `${resolved}/${marks}`).padStart(9),
    sign(check.complete),
    sign(check.lossless),
    String(check.disagreements.length).padStart(7),
  ];
  return [
    columns.join('  '),
    ...check.faults.map((fault) => `    wrong: ${fault}`),
    ...check.disagreements.map((each) => `    source: ${each}`),
  ];
}

export const HEAD = [
  'chapter'.padEnd(44),
  'name ',
  'level',
  'actions',
  '  cells',
  'self ',
  '    marks',
  'refs ',
  'kept ',
  ' source',
].join('  ');

function sign(right: boolean | undefined): string {
  return (right === undefined ? '-' : right ? 'ok' : 'WRONG').padEnd(5);
}

export function rateLines(rates: readonly Rate[]): readonly string[] {
  return rates.map((rate) => {
    const share = `${percentOf(rate).toFixed(2)} %`.padStart(9);
    const verdict = isMet(rate) ? '' : `  below ${rate.target} %`;
    return `${rate.label.padEnd(48)}${share}  (${rate.right} of ${rate.of})${verdict}`;
  });
}
