import { describe, expect, it } from 'vitest';
import { changeOf, copyRecord } from '../../../../src/engine/library/store/copy-record.ts';
import { buildReport } from '../../../core/compare/build-report.ts';

const sha256 = 'a'.repeat(64);

describe('what the journal keeps of a report', () => {
  it.each([
    ['one level', { assessment: 'minimal' }],
    [
      'a level for each area of a joint chapter',
      { assessments: { Niue: 'none', 'Cook Islands': 'moderate' } },
    ],
    ['none', {}],
  ] as const)('comes back whole: %s', (_, levels) => {
    const built = buildReport({ ...levels, sections: [{ topic: 'summary', blocks: ['In 2017'] }] });
    const copy = copyRecord({ ...built, source: { ...built.source, sha256 } }, '1.0.0');
    const record: unknown = JSON.parse(JSON.stringify({ op: 'put', copy }));
    expect(changeOf(record)).toEqual({ op: 'put', copy });
  });

  it('comes back with what a later version has added', () => {
    const built = buildReport({ sections: [{ topic: 'summary', blocks: ['In 2017'] }] });
    const copy = copyRecord({ ...built, source: { ...built.source, sha256 } }, '1.0.0');
    const later = { ...copy, tags: ['a'], entry: { ...copy.entry, region: 'Asia' } };
    expect(changeOf({ op: 'put', copy: later })).toEqual({ op: 'put', copy: later });
  });
});
