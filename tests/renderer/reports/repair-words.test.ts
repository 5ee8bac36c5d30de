import { expect, it } from 'vitest';
import { placeOfFault, unseenForm, unseenRepair } from '../../../src/renderer/reports/repair-words.ts';
import type { Repair, RepairKind } from '../../../src/shared/model.ts';

const repair = (kind: RepairKind, printed: string): Repair => ({
  kind,
  printed,
  shown: 'x',
  start: 0,
  end: 0,
});

it.each<[RepairKind, string]>([
  ['recovered-number', 'In the file'],
  ['glyph', 'In the file'],
  ['escape', 'In the file'],
  ['url', 'Printed'],
  ['joined-paragraph', 'Printed'],
  ['joined-table', 'Printed'],
])('%s: %s', (kind, place) => {
  expect(placeOfFault(kind)).toBe(place);
});

it.each<[Repair, string | null]>([
  [repair('recovered-number', ''), 'Not in the file: told by its place in the list'],
  [repair('spacing', ''), 'In the file: nothing'],
  [repair('joined-paragraph', '\n\n'), 'Printed: a break'],
  [repair('spacing', ' '), 'In the file: a space'],
  [repair('escape', '\\$'), null],
])('says what could not be seen: %o', (one, words) => {
  expect(unseenForm(one)).toBe(words);
});

it.each<[RepairKind, string, string | null]>([
  ['joined-paragraph', ' ', 'Joined across it'],
  ['joined-row', '', 'Joined across it'],
  ['joined-table', '', 'Shown without it'],
  ['spacing', ' ', 'Shown: a space'],
  ['escape', '$', null],
])('%s that shows %j: %s', (kind, shown, words) => {
  expect(unseenRepair({ ...repair(kind, 'x'), shown })).toBe(words);
});
