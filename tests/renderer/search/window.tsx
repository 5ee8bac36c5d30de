/** A whole window over a small library of one area's years, in which can be searched. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/renderer/app/App.tsx';
import type { LibraryEntry } from '../../../src/shared/contract/contract.ts';
import type { Report } from '../../../src/shared/model.ts';
import { ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import type { Answers } from '../helpers/bridge.ts';
import { entry, heading, paragraph, report, section } from '../helpers/build.ts';

export function entriesOf(years: readonly number[]): readonly LibraryEntry[] {
  return years.map((year) => entry({ id: `kazakhstan-${year}`, label: `Kazakhstan ${year}`, year }));
}

/** A report of a section with two paragraphs that say the same, at 100 and 200 of the source. */
export function reportSaying(text: string, id: string): Report {
  const blocks = [
    heading('b0', 'II. LEGAL FRAMEWORK'),
    paragraph('b1', text, 100),
    paragraph('b2', text, 200),
  ];
  return report({
    id,
    year: Number(id.slice(-4)),
    sections: [section('s0', 'law', blocks, 'LEGAL FRAMEWORK', 'II')],
  });
}

/** Opens the window on its first start, in which every report says `text`. */
export function startWindow(reports: readonly LibraryEntry[], text: string, answers: Answers) {
  const bridge = testBridge({
    'library.list': () => ok({ reports, areas: [], problems: [] }),
    'session.load': () => ok(null),
    'preferences.load': () => ok(null),
    'session.save': () => ok(null),
    'report.open': ({ id }) => ok(reportSaying(text, id)),
    ...answers,
  });
  render(<App bridge={bridge} />);
  return { bridge, user: userEvent.setup() };
}
