import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../src/engine/host/faults.ts';

describe('faults asked for by the environment', () => {
  it.each([
    [undefined, { killOn: null, killAtStart: false, chosenReports: null }],
    [
      'choose-reports=/a b/c.pdf,choose-reports=/d',
      { killOn: null, killAtStart: false, chosenReports: ['/a b/c.pdf', '/d'] },
    ],
    ['', { killOn: null, killAtStart: false, chosenReports: null }],
    ['kill-engine-on=search.query', { killOn: 'search.query', killAtStart: false, chosenReports: null }],
    ['kill-engine-with-library', { killOn: null, killAtStart: 'with-library', chosenReports: null }],
    [
      ' kill-engine-at-start , kill-engine-on=report.open',
      { killOn: 'report.open', killAtStart: true, chosenReports: null },
    ],
  ])('%j', (words, faults) => {
    expect(faultsOf({ FINDINGS_READER_FAULTS: words })).toEqual(faults);
  });

  it.each(['kill-engine-on=search', 'kill', 'kill-engine-on=', 'kill-engine-on=host.info'])(
    'refuses %s',
    (word) => {
      expect(() => faultsOf({ FINDINGS_READER_FAULTS: word })).toThrow(word);
    },
  );
});
