import { describe, expect, it } from 'vitest';
import { levelOf, readRecord } from '../../../scripts/check-chapters/record.ts';
import { findAll, readXml, textOf } from '../../../scripts/check-chapters/xml.ts';

const RECORD = `<?xml version="1.0"?>
<Country>
  <Name>C&#244;te d'Ivoire</Name><!-- <Name>no</Name> -->
  <Advancement_Level>Minimal Advancement – Efforts Made but Regression in Law</Advancement_Level>
  <Territory><Territory_Name>Niue</Territory_Name></Territory>
  <Suggested_Actions>
    <Legal_Framework>
      <Action><Name>Raise the minimum age &amp; enforce
        it.</Name></Action>
      <Action><Name/></Action>
    </Legal_Framework>
    <Social_Programs><Action><Name>Publish data.</Name></Action></Social_Programs>
  </Suggested_Actions>
</Country>`;

describe('readRecord', () => {
  it('reads area, level, territories and suggested actions', () => {
    expect(readRecord(RECORD)).toEqual({
      area: "Côte d'Ivoire",
      territories: ['Niue'],
      level: 'minimal',
      actions: [
        { area: 'Legal Framework', action: 'Raise the minimum age & enforce it.' },
        { area: 'Social Programs', action: 'Publish data.' },
      ],
      cells: [],
    });
  });

  it.each([
    ['Significant Advancement', 'significant'],
    ['No Advancement – Efforts Made but Complicit in Forced Child Labor', 'none'],
    ['No Assessment', 'no-assessment'],
    ['Unknown', undefined],
  ])('%s is the level %s', (label, level) => {
    expect(levelOf(label)).toBe(level);
  });
});

describe('readXml', () => {
  it('ends elements that are not closed with the file', () => {
    const root = readXml('<a><b>one<c>two');
    expect(textOf(root, 'b')).toBe('onetwo');
    expect(findAll(root, 'c')).toHaveLength(1);
  });

  it('takes a stray end of an element for nothing', () => {
    expect(readXml('<a>x</b></a>').children.map((each) => each.text)).toEqual(['x']);
  });
});
