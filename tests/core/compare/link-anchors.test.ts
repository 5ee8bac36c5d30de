import { describe, expect, it } from 'vitest';
import { linkAnchors } from '../../../src/core/compare/link-anchors.ts';
import type { Report } from '../../../src/shared/model.ts';
import { buildReport } from './build-report.ts';
import { iloNews, kazakhstan2013, kazakhstan2016, kazakhstan2021, kazakhstan2022 } from './built-in.ts';

function order(report: Report): Map<string, number> {
  const ids = report.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id));
  return new Map(ids.map((id, i) => [id, i]));
}

describe('linkAnchors', () => {
  it.each([
    [kazakhstan2013, kazakhstan2016],
    [kazakhstan2016, kazakhstan2022],
    [kazakhstan2022, kazakhstan2016],
    [kazakhstan2021, kazakhstan2022],
    [kazakhstan2022, iloNews],
    [kazakhstan2022, kazakhstan2022],
  ])('never runs backwards on either side ($id)', (left, right) => {
    const places = { left: order(left), right: order(right) };
    const anchors = linkAnchors(left, right);
    expect(anchors.length).toBeGreaterThanOrEqual(2);
    let [l, r] = [-1, -1];
    for (const anchor of anchors) {
      const next = [
        (places.left.get(anchor.left.block) ?? NaN) + anchor.left.fraction,
        (places.right.get(anchor.right.block) ?? NaN) + anchor.right.fraction,
      ] as const;
      expect(next[0]).toBeGreaterThanOrEqual(l);
      expect(next[1]).toBeGreaterThanOrEqual(r);
      [l, r] = next;
    }
  });

  it('goes to the paragraph and to the row of a table', () => {
    const anchors = linkAnchors(kazakhstan2016, kazakhstan2022);
    const blockOf = (report: Report, concept: string): string => {
      const index = report.tables.findIndex((table) => table.concept === concept);
      const block = report.sections
        .flatMap(({ blocks }) => blocks)
        .find((each) => each.kind === 'table' && each.table === index);
      return block?.id ?? '';
    };
    for (const concept of ['labor-enforcement', 'coordination']) {
      const left = blockOf(kazakhstan2016, concept);
      const found = anchors.filter((anchor) => anchor.left.block === left);
      expect(new Set(found.map(({ right }) => right.block))).toEqual(
        new Set([blockOf(kazakhstan2022, concept)]),
      );
      expect(found.length).toBeGreaterThan(concept === 'labor-enforcement' ? 10 : 1);
    }
  });

  it('leaves out what moved', () => {
    const texts = [
      'Officials carried out targeted raids in local markets, gas stations, and construction sites.',
      'The ministry runs a hotline that receives complaints about hazardous work from parents.',
      'Government-funded shelters house survivors of trafficking in seven provinces.',
    ];
    const build = (year: number, blocks: readonly string[]) =>
      buildReport({ year, sections: [{ topic: 'law', blocks }] });
    const [raids = '', hotline = '', shelters = ''] = texts;
    const anchors = linkAnchors(
      build(2016, [raids, hotline, shelters]),
      build(2022, [hotline, shelters, raids]),
    );
    expect(anchors.map(({ left, right }) => [left.block, right.block])).toEqual([
      ['b1', 'b1'],
      ['b2', 'b1'],
      ['b3', 'b2'],
      ['b3', 'b3'],
    ]);
  });

  it('has none where a report has no blocks', () => {
    expect(linkAnchors(buildReport({ sections: [] }), kazakhstan2022)).toEqual([]);
  });
});
