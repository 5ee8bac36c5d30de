import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptApart } from '../../../../src/core/citations/joins/kept-apart.ts';
import { SourceGroups } from '../../../../src/core/citations/joins/source-groups.ts';
import { createSourceIndex } from '../../../../src/core/citations/source-index.ts';
import {
  namedBy,
  sourceProfile,
  type SourceProfile,
} from '../../../../src/core/citations/identity/source-profile.ts';
import { chapter, reference } from '../../bibliography/printed-lists.ts';
import { contradictions } from '../contradictions.ts';
import { KAZAKHSTAN_SAMPLES } from '../kazakhstan-samples.ts';
import { OTHER_LISTS } from '../other-lists.ts';

interface Entry {
  readonly area: string;
  readonly text: string;
}

const profiles = new Map<string, SourceProfile>();

function profileOf({ area, text }: Entry): SourceProfile {
  const known = profiles.get(`${area} ${text}`) ?? sourceProfile(namedBy(reference(text)), { area });
  profiles.set(`${area} ${text}`, known);
  return known;
}

function groupsOf(entries: readonly Entry[], remove: readonly Entry[] = []): readonly string[] {
  const groups = new SourceGroups<Entry>();
  for (const entry of entries) {
    groups.add(entry, `${entry.area} ${entry.text}`, () => profileOf(entry));
  }
  groups.remove(remove);
  return [...groups.each()]
    .map((members) =>
      members
        .map(({ area, text }) => `${area}: ${text}`)
        .sort()
        .join('\n'),
    )
    .sort();
}

const STATE = 'U.S. Department of State.';
const CAR = 'ILO-IPEC. Child Labour in the Cotton Fields of Central Asia and What Became of It.';

/** Each holds entries that are like two that are kept apart. */
const CHAINS: Readonly<Record<string, readonly string[]>> = {
  'a volume and its chapters, as it was told of 118 countries': [
    `${STATE} Country Reports on Human Rights Practices- 2014. Washington, DC; June 25, 2015; http://www.state.gov/j/drl/rls/hrrpt/humanrightsreport/index.htm`,
    ...['North Macedonia', 'Macedonia', 'Albania', 'Algeria', 'Angola'].map(
      (country, at) =>
        `${STATE} “${country},” in Country Reports on Human Rights Practices- 2014. Washington, DC; June 25, 2015; http://www.state.gov/j/drl/rls/hrrpt/humanrightsreport/index.htm?dlid=2364${at}7`,
    ),
    `${STATE} “Albania,” in Country Reports on Human Rights Practices. Washington, DC; June 25, 2015; http://www.state.gov/j/drl/rls/hrrpt/humanrightsreport/index.htm`,
  ],
  'an entry by the year between two by the month': [
    `${CAR} Geneva; 2014.`,
    `${CAR} Geneva; May 2014.`,
    `${CAR} Geneva; June 2014.`,
    `${CAR} Geneva; June 12, 2014.`,
  ],
  'a title between two addresses of one site': [
    `${CAR} Geneva; May 2014.`,
    `${CAR} Geneva; May 2014. http://www.ilo.org/ipec/cotton_fields_one.pdf`,
    `${CAR} Geneva; May 2014. http://www.ilo.org/ipec/cotton_fields_two.pdf`,
  ],
  'a law without a number between two with one': [
    'Government of Kenya. Law on the Protection of Young Workers, enacted May 5, 2010.',
    'Government of Kenya. Law No. 45/2010 on the Protection of Young Workers, enacted May 5, 2010. http://kenyalaw.org/laws/protection-of-young-workers.html',
    'Government of Kenya. Law No. 46/2010 on the Protection of Young Workers, enacted May 5, 2010. http://kenyalaw.org/laws/protection-of-young-workers.html',
    'Government of Kenya. Law on the Protection of Young Workers, enacted May 5, 2010. http://kenyalaw.org/laws/protection-of-young-workers.html',
  ],
};

describe('what a third entry is like', () => {
  it.each(Object.entries(CHAINS))('joins no two that are kept apart: %s', (_what, texts) => {
    const entries = texts.flatMap((text) => ['Kenya', 'Chad'].map((area) => ({ area, text })));
    const complete = groupsOf(entries);
    for (const group of complete) {
      const members = group.split('\n').map((line) => {
        const [area = '', text = ''] = line.split(/: (.*)/s);
        return profileOf({ area, text });
      });
      for (const one of members) for (const other of members) expect(keptApart(one, other)).toBe(false);
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (order) => {
        expect(groupsOf(order)).toStrictEqual(complete);
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(CHAINS))('leaves what removal leaves: %s', (_what, texts) => {
    const entries = texts.map((text) => ({ area: 'Kenya', text }));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries), (gone) => {
        expect(groupsOf(entries, gone)).toStrictEqual(groupsOf(entries.filter((one) => !gone.includes(one))));
      }),
      { numRuns: 40 },
    );
  });

  it('belongs to the one where most are like it, and to neither where it could be of either', () => {
    const [year = '', may = '', june = '', day = ''] =
      CHAINS['an entry by the year between two by the month'] ?? [];
    const areas = (texts: readonly string[]) => groupsOf(texts.map((text) => ({ area: 'Kenya', text })));
    expect(areas([year, may])).toHaveLength(1);
    expect(areas([year, may, june])).toHaveLength(3);
    expect(areas([year, may, june, day]).find((group) => group.includes(year))).toContain(day);
  });
});

describe('the lists of many countries together', () => {
  const index = createSourceIndex();
  const lists = new Map<string, string[]>();
  for (const [report, , text] of OTHER_LISTS) lists.set(report, [...(lists.get(report) ?? []), text]);
  for (const { chapter: year, text } of KAZAKHSTAN_SAMPLES)
    lists.set(`kazakhstan-${year}`, [...(lists.get(`kazakhstan-${year}`) ?? []), text]);
  for (const [id, texts] of lists) {
    const [, area = '', year = ''] = /^(.*)-(\d{4})$/.exec(id) ?? [];
    index.add(chapter(Number(year), texts, [], area));
  }
  const rows = index.sources();

  it('hold every entry once, with a reason', () => {
    const members = rows.flatMap((row) => index.members(row));
    expect(members).toHaveLength([...lists.values()].flat().length);
    for (const row of rows) {
      const reasons = index.members(row).map(({ why }) => why);
      expect(reasons).not.toContain('');
      expect(reasons.includes('the only reference to this source')).toBe(reasons.length === 1);
    }
  });

  it('hold no two countries, years, numbers or symbols in one source', () => {
    const joined = rows.filter(({ entries }) => entries.length > 1);
    expect(joined.length).toBeGreaterThan(20);
    expect(joined.flatMap((row) => contradictions(index.members(row).map(({ text }) => text)))).toStrictEqual(
      [],
    );
  });
});
