/** Plain sentences about a comparison as a whole, where a reader could be misled without them. */
import type { ComparisonRow, ComparisonStatement } from '../../shared/comparison.ts';
import { reportLabel } from '../../shared/label.ts';
import type { Report } from '../../shared/model.ts';
import { foldText } from './fold.ts';
import { reportForm } from './plan-groups.ts';

export function statementsAbout(
  left: Report,
  right: Report,
  rows: readonly ComparisonRow[],
): ComparisonStatement[] {
  const statements: ComparisonStatement[] = [];
  const say = (kind: ComparisonStatement['kind'], message: string): void =>
    void statements.push({ kind, message });
  const [leftLabel, rightLabel] = [reportLabel(left), reportLabel(right)];
  const [leftForm, rightForm] = [reportForm(left), reportForm(right)];
  if (left.id === right.id || left.source.sha256 === right.source.sha256)
    say('same-report', `Both sides are ${rightLabel}.`);
  if (left.area !== null && right.area !== null && foldText(left.area) !== foldText(right.area))
    say(
      'different-areas',
      `${leftLabel} and ${rightLabel} are about two countries: text that is the same is the wording of the series.`,
    );
  if (leftForm === 'text' || rightForm === 'text') {
    if (leftForm !== rightForm) {
      const plain = leftForm === 'text' ? leftLabel : rightLabel;
      const chapter = leftForm === 'text' ? rightLabel : leftLabel;
      say(
        'different-kinds',
        `${plain} has no sections to set against those of ${chapter}: only passages that the two have in common are paired.`,
      );
    }
  } else if (leftForm !== rightForm) {
    const summary = leftForm === 'summary' ? leftLabel : rightLabel;
    say(
      'summary-only',
      `Of ${summary} there is only the summary: the summaries are compared, and nothing is said about the rest.`,
    );
  } else if (leftForm === 'sections' && (left.tables.length === 0) !== (right.tables.length === 0)) {
    const without = left.tables.length === 0 ? leftLabel : rightLabel;
    say('no-tables', `This copy of ${without} has no tables: those of the other report stand alone.`);
  }
  if (rows.length === 0) say('nothing-to-compare', 'There is no text to compare.');
  else if (!rows.some((row) => row.left !== null && row.right !== null))
    say('nothing-in-common', `${leftLabel} and ${rightLabel} have no passage in common.`);
  return statements;
}
