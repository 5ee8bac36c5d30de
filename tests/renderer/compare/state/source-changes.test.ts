import { describe, expect, it } from 'vitest';
import { changedSources } from '../../../../src/renderer/compare/state/source-changes.ts';
import * as build from '../../helpers/build.ts';
import { comparison, edit, row } from '../build.ts';

describe('changed sources', () => {
  it('are those behind a passage of one side only, with the rows', () => {
    const report = build.report({
      id: 'kazakhstan-2016',
      references: [build.reference(3, 'Cable'), build.reference(7, 'Law')],
    });
    const rows = [
      row('a', 'b', { edits: [edit([0, 1], [0, 1])], sources: { kept: [[7, 21]], left: [3], right: [] } }),
      row('c', null, { sources: { kept: [], left: [7, 3, 99], right: [] } }),
    ];
    const compared = { ...comparison(rows), listed: { kept: [[7, 21]], left: [3], right: [] } } as const;
    expect(
      changedSources(compared, report, 'left').map(({ number, rows: at, elsewhere, reference }) => [
        number,
        at,
        elsewhere,
        reference?.content.text,
      ]),
    ).toEqual([
      [3, [0, 1], false, 'Cable'],
      [7, [1], true, 'Law'],
      [99, [1], false, undefined],
    ]);
  });
});
