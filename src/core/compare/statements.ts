/** Plain sentences about a comparison as a whole, where a reader could be misled without them. */
import type { ComparisonRow, ComparisonStatement } from '../../shared/comparison/comparison.ts';
import { reportLabel } from '../../shared/label.ts';
import type { Report } from '../../shared/model.ts';
import { isSameArea } from '../areas/areas.ts';
import { reportForm } from './plan-groups.ts';

export function statementsAbout(
  left: Report,
  right: Report,
  rows: readonly ComparisonRow[],
): ComparisonStatement[] {
  return [
    aboutIdentity(left, right),
    aboutAreas(left, right),
    aboutForms(left, right),
    aboutRows(left, right, rows),
  ].filter((statement) => statement !== null);
}

function aboutIdentity(left: Report, right: Report): ComparisonStatement | null {
  if (left.id !== right.id && left.source.sha256 !== right.source.sha256) return null;
  return { kind: 'same-report', message: `Both sides are ${reportLabel(right)}.` };
}

function aboutAreas(left: Report, right: Report): ComparisonStatement | null {
  if (left.area === null || right.area === null || isSameArea(left.area, right.area)) return null;
  return {
    kind: 'different-areas',
    message: `${reportLabel(left)} and ${reportLabel(right)} are about two places: text that is the same is the wording of the series.`,
  };
}

/** What one of the reports was never meant to hold, or lost. */
function aboutForms(left: Report, right: Report): ComparisonStatement | null {
  const forms = [reportForm(left), reportForm(right)] as const;
  const [one, other] = [reportLabel(left), reportLabel(right)];
  if (forms.includes('empty')) return null;
  if (forms[0] === forms[1]) {
    if (forms[0] !== 'sections' || (left.tables.length === 0) === (right.tables.length === 0)) return null;
    const without = left.tables.length === 0 ? one : other;
    return {
      kind: 'no-tables',
      message: `This copy of ${without} has no tables: those of the other report stand alone.`,
    };
  }
  if (forms.includes('text')) {
    const [plain, chapter] = forms[0] === 'text' ? [one, other] : [other, one];
    return {
      kind: 'different-kinds',
      message: `${plain} has no sections to set against those of ${chapter}: only passages that the two have in common are paired.`,
    };
  }
  return {
    kind: 'summary-only',
    message: `Of ${forms[0] === 'summary' ? one : other} there is only the summary: the summaries are compared, and nothing is said about the rest.`,
  };
}

function aboutRows(left: Report, right: Report, rows: readonly ComparisonRow[]): ComparisonStatement | null {
  if (rows.length === 0) return { kind: 'nothing-to-compare', message: 'There is no text to compare.' };
  if (rows.some((row) => row.left !== null && row.right !== null)) return null;
  return {
    kind: 'nothing-in-common',
    message: `${reportLabel(left)} and ${reportLabel(right)} have no passage in common.`,
  };
}
