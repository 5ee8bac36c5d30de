import { defaultTreeAdapter as tree, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { comparisonHtml } from '../../../src/core/compare/export/export-html.ts';
import { comparisonMarkdown } from '../../../src/core/compare/export/export-markdown.ts';
import { escapeMarkdown } from '../../../src/core/compare/export/markdown-text.ts';
import { buildReport } from './build-report.ts';
import { kazakhstan2016, kazakhstan2022 } from './built-in.ts';

const HOSTILE =
  'Officials <script>alert("raids & visits")</script> carried out raids in *local* markets. (1)';
const left = buildReport({
  year: 2016,
  sections: [{ topic: 'enforcement', title: 'ENFORCEMENT', blocks: [HOSTILE] }],
  references: ['U.S. Embassy- Astana. Reporting. January 19, 2017.'],
});
const right = buildReport({
  sections: [
    {
      topic: 'enforcement',
      title: 'ENFORCEMENT',
      blocks: [HOSTILE.replace('raids in', 'targeted raids in')],
    },
  ],
  references: ['U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023.'],
});
const reports = { left, right };
const hostile = compareReports(left, right);
const joint = buildReport({
  area: 'Overseas Territories of Australia',
  year: 2016,
  // norfolk-island-2016.pdf, p. 1
  assessments: { 'Christmas Island': 'none', 'Norfolk Island': 'minimal' },
  sections: [{ topic: 'enforcement', title: 'ENFORCEMENT', blocks: [HOSTILE] }],
});
const chapters = { left: kazakhstan2016, right: kazakhstan2022 };
const comparison = compareReports(kazakhstan2016, kazakhstan2022);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Names of the elements it stands in. */
  readonly path: readonly string[];
  readonly inside: readonly Element[];
}

/** All elements of a page in order, each with those inside it. */
function elements(node: DefaultTreeAdapterTypes.Node, path: readonly string[] = []): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  if (!tree.isElementNode(node)) return children.flatMap((child) => elements(child, path));
  const inside = children.flatMap((child) => elements(child, [...path, node.tagName]));
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attributes, text: textOf(node), path, inside }, ...inside];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('HTML', () => {
  const page = elements(parse(comparisonHtml(hostile, reports)));
  const body = page.find(({ name }) => name === 'body')?.text;

  it('has no script and loads nothing', () => {
    expect(page.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'a'].includes(name))).toEqual([]);
    const names = new Set(page.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...names].filter((name) => /^(?:src|href|on)/.test(name))).toEqual([]);
    expect(page.map(({ attributes }) => attributes['content'])).toContain(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(body).toContain('<script>alert("raids & visits")</script>');
  });

  it('marks words on their own side and names the state in words', () => {
    const row = page.find(({ name, text }) => name === 'tr' && text.startsWith('Changed'));
    const marks = (tag: string) => row?.inside.filter(({ name }) => name === tag).map(({ text }) => text);
    expect(marks('ins')).toEqual(['targeted', '(1)']);
    expect(marks('del')).toEqual(['(1)']);
  });

  it('spells out the sources that changed', () => {
    expect(body).toContain('No longer cited: (1) U.S. Embassy- Astana. Reporting. January 19, 2017.');
    expect(body).toContain('Newly cited: (1) U.S. Embassy- Nur-Sultan. Reporting. February 16, 2023.');
  });

  it('holds all rows of two chapters, or the changed ones only', () => {
    const rows = (options: { changesOnly: boolean }) =>
      elements(parse(comparisonHtml(comparison, chapters, options))).filter(
        ({ name, path }) => name === 'tr' && path.includes('tbody'),
      ).length;
    expect(rows({ changesOnly: false })).toBe(comparison.rows.length);
    expect(rows({ changesOnly: true })).toBe(comparison.rows.length - comparison.counts.same);
  });
});

describe('Markdown', () => {
  const markdown = comparisonMarkdown(hostile, reports);

  it('escapes what Markdown and HTML would take for their own', () => {
    expect(markdown).toContain('\\<script\\>alert("raids \\& visits")\\</script\\>');
    expect(markdown).toContain('\\*local\\*');
    expect(markdown).toContain('<ins>targeted</ins>');
  });

  it.each([
    ['1. Publish', '1\\. Publish'],
    ['- a dash', '\\- a dash'],
    ['$5.2 million | 3', '\\$5.2 million \\| 3'],
    ['January 1, 2024. (3)', 'January 1, 2024. (3)'],
  ])('%s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('tells counts, topics, table numbers and sources', () => {
    const whole = comparisonMarkdown(comparison, chapters);
    expect(whole).toContain(`${comparison.counts.changed} changed, ${comparison.counts.moved} moved`);
    expect(whole).toContain('## Legal framework');
    expect(whole).toContain('Table 6. Labor Law Enforcement Efforts Related to Child Labor');
    expect(whole).toContain('## Sources cited in Kazakhstan 2022');
    expect(whole).not.toMatch(/undefined|\[object/);
  });
});

describe('assessments', () => {
  it('stand at the head, of a joint chapter one for each area', () => {
    const compared = compareReports(joint, kazakhstan2016);
    const pair = { left: joint, right: kazakhstan2016 };
    const lines = [
      'Overseas Territories of Australia 2016, Christmas Island: none',
      'Overseas Territories of Australia 2016, Norfolk Island: minimal',
      'Kazakhstan 2016: Moderate Advancement',
    ];
    const items = elements(parse(comparisonHtml(compared, pair))).filter(
      ({ name, path }) => name === 'li' && !path.includes('section'),
    );
    expect(items.map(({ text }) => text)).toEqual(lines);
    expect(comparisonMarkdown(compared, pair).split('\n').slice(2, 5)).toEqual(
      lines.map((line) => `- ${line}`),
    );
  });
});
