/** The Department's structured record of a country and year, as far as chapters are checked against it. */
import type { Level } from '../../src/shared/model.ts';
import { type RecordedCell, recordedCells } from './record-cells.ts';
import { findAll, readXml, textOf } from './xml.ts';

export interface RecordedAction {
  /** As the actions table names it: "Legal Framework". */
  readonly area: string;
  readonly action: string;
}

export interface CountryRecord {
  readonly area: string;
  /** All territories, where one chapter tells of several. */
  readonly territories: readonly string[];
  readonly level: Level | undefined;
  readonly actions: readonly RecordedAction[];
  readonly cells: readonly RecordedCell[];
}

export function readRecord(xml: string): CountryRecord {
  const root = readXml(xml);
  const suggested = findAll(root, 'Suggested_Actions')[0];
  return {
    area: textOf(root, 'Name') ?? '',
    territories: findAll(root, 'Territory_Name').map((each) => each.text.trim()),
    level: levelOf(textOf(root, 'Advancement_Level') ?? ''),
    cells: recordedCells(root),
    actions: (suggested?.children ?? []).flatMap((area) =>
      findAll(area, 'Action').flatMap((action) => {
        const text = textOf(action, 'Name') ?? '';
        return text === ''
          ? []
          : [{ area: area.name.replaceAll('_', ' '), action: text.replace(/\s+/g, ' ') }];
      }),
    ),
  };
}

/** The level that a label of the Department stands for. */
export function levelOf(label: string): Level | undefined {
  if (/^significant/i.test(label)) return 'significant';
  if (/^moderate/i.test(label)) return 'moderate';
  if (/^minimal/i.test(label)) return 'minimal';
  if (/^no assessment/i.test(label)) return 'no-assessment';
  return /^no\b/i.test(label) ? 'none' : undefined;
}
