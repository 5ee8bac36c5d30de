import { describe, expect, it } from 'vitest';
import type { PageContent, Word } from '../../../src/core/layout/page/page-content.ts';
import { SERIES } from '../../../src/core/report/series/findings-series.ts';
import { pageParts } from '../../../src/core/volume/page-parts.ts';
import { pageSigns } from '../../../src/core/volume/page-signs.ts';
import { BODY, HEADING, line, page, TITLE } from '../layout/pages.ts';

const PROSE = 'Children work in agriculture and on the streets, and there are gaps in the law.';

/** A page with lines from its head down; a number before a line is its height. */
function pageOf(...lines: readonly (readonly Word[])[]): PageContent {
  return page(lines.flat());
}

const head = (name: string, level = 'MODERATE ADVANCEMENT') => [
  ...line(54, 750, name, TITLE),
  ...line(54, 730, level, HEADING),
];
const text = (...paragraphs: readonly string[]) =>
  paragraphs.flatMap((paragraph, at) => line(54, 700 - at * 20, paragraph, BODY));
const foot = (number: number | string) => line(550, 30, `${number}`, BODY);

const opening = (area: string, year = 2018) =>
  `In ${year}, ${area} made a moderate advancement in efforts to eliminate the worst forms of child labor.`;

/** Three pages of a chapter as the volumes print them. */
function chapter(area: string, { year = 2018, first = 1 } = {}): PageContent[] {
  return [
    pageOf(
      head(area),
      text(opening(area, year), PROSE, 'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR', PROSE),
      foot(first),
    ),
    pageOf(
      head(area),
      text('II. LEGAL FRAMEWORK FOR CHILD LABOR', PROSE, 'III. ENFORCEMENT OF LAWS ON CHILD LABOR', PROSE),
      foot(first + 1),
    ),
    pageOf(head(area), text('REFERENCES', '1. U.S. Embassy. Reporting. January 2, 2018.'), foot(first + 2)),
  ];
}

const essay = (title: string, pages = 2): PageContent[] =>
  Array.from({ length: pages }, (_, at) =>
    at === 0 ? pageOf(line(54, 740, title, TITLE), text(PROSE, PROSE)) : pageOf(text(PROSE, PROSE, PROSE)),
  );

/** Parts as "C1-3" of a chapter's pages, "D4-5" of others. */
function partsOf(...pages: readonly PageContent[]): string | null {
  const signs = pages.map((each, at) => pageSigns({ ...each, number: at + 1 }, SERIES));
  const parts = pageParts(signs);
  return parts === null
    ? null
    : parts.map(({ first, last, isChapter }) => `${isChapter ? 'C' : 'D'}${first + 1}-${last + 1}`).join(' ');
}

describe('a volume parts', () => {
  it('into its chapters and what stands before, between and behind them', () => {
    expect(
      partsOf(
        ...essay('Foreword'),
        ...chapter('Kenya'),
        ...essay('Methods', 1),
        ...chapter('Nepal'),
        ...essay('Appendix'),
      ),
    ).toBe('D1-2 C3-5 D6-6 C7-9 D10-11');
  });

  it('where the years of one country follow each other', () => {
    expect(partsOf(...chapter('Nepal', { year: 2017 }), ...chapter('Nepal', { year: 2018 }))).toBe(
      'C1-3 C4-6',
    );
  });

  it('where the head of its first page is damaged', () => {
    const [, ...others] = chapter('Nepal');
    const damaged = pageOf(
      head('Npal'),
      text(opening('Npal'), PROSE, 'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR', PROSE),
      foot(1),
    );
    const more = pageOf(head('Nepal'), text('2. ILO. Report. 2017.'), foot(4));

    expect(partsOf(damaged, ...others, more)).toBeNull();
    expect(partsOf(damaged, ...others, more, ...chapter('Kenya'), ...essay('Appendix'))).toBe(
      'C1-4 C5-7 D8-9',
    );
  });

  it('where a chapter stands twice', () => {
    expect(partsOf(...chapter('Nepal'), ...chapter('Nepal'))).toBe('C1-3 C4-6');
  });

  it('where its pages are numbered through', () => {
    expect(partsOf(...chapter('Kenya', { first: 610 }), ...chapter('Nepal', { first: 613 }))).toBe(
      'C1-3 C4-6',
    );
  });

  it('where the title is a picture', () => {
    const untitled = chapter('Nepal').map((each, at) =>
      at > 0 ? each : { ...each, words: each.words.filter(({ baseline }) => baseline < 740) },
    );
    expect(partsOf(...chapter('Kenya'), ...untitled)).toBe('C1-3 C4-6');
  });

  it('where it is cut off in the middle of a chapter', () => {
    expect(partsOf(...chapter('Kenya'), ...chapter('Nepal').slice(0, 1))).toBe('C1-3 C4-4');
    expect(partsOf(...chapter('Kenya').slice(1), ...chapter('Nepal'), ...chapter('Peru'))).toBe(
      'D1-2 C3-5 C6-8',
    );
  });

  it('where a page has lost its head, and that page stays with its chapter', () => {
    const [first = page([]), second = page([]), last = page([])] = chapter('Kenya');
    const bare = { ...second, words: second.words.filter(({ baseline }) => baseline < 720) };
    expect(partsOf(first, bare, last, ...chapter('Nepal'))).toBe('C1-3 C4-6');
    const end = { ...last, words: last.words.filter(({ baseline }) => baseline < 720 && baseline > 50) };
    expect(partsOf(first, second, end, ...chapter('Nepal'))).toBe('C1-3 C4-6');
  });

  it('of front matter and one chapter', () => {
    expect(partsOf(...essay('Foreword'), ...chapter('Kenya'))).toBe('D1-2 C3-5');
  });
});

describe('bookmarks', () => {
  const plainEssay = (title: string) => pageOf(line(54, 740, title, BODY), text(PROSE, PROSE));
  const pages = [plainEssay('Foreword'), plainEssay('Methods'), ...chapter('Kenya'), ...chapter('Nepal')];
  const parted = (bookmarks: Readonly<Record<number, string>>) => {
    const signs = pages.map((each, at) => {
      const mark = bookmarks[at + 1];
      return pageSigns({ ...each, number: at + 1 }, SERIES, mark === undefined ? [] : [mark]);
    });
    return pageParts(signs)
      ?.map(({ first, last }) => `${first + 1}-${last + 1}`)
      .join(' ');
  };

  it('part what no title parts', () => {
    expect(parted({})).toBe('1-2 3-5 6-8');
    expect(parted({ 1: 'Foreword', 2: 'Methods', 3: 'Kenya', 6: 'Nepal' })).toBe('1-1 2-2 3-5 6-8');
  });

  it('that lie part nothing', () => {
    expect(parted({ 2: 'Kenya', 4: 'Nepal', 5: 'Peru', 7: 'Methods' })).toBe('1-2 3-5 6-8');
  });
});

describe('a file stays one', () => {
  it('that is one chapter, joint or not', () => {
    expect(partsOf(...chapter('Kenya'))).toBeNull();
    const joint = chapter('Overseas Territories of Australia');
    const further = pageOf(
      head('Overseas Territories of Australia').slice(0, 4),
      line(54, 712, 'NORFOLK ISLAND', HEADING),
      line(54, 700, 'NO ADVANCEMENT', HEADING),
      line(54, 680, opening('Norfolk Island'), BODY),
    );
    const [first = page([]), ...rest] = joint;
    const withoutSections = { ...first, words: first.words.filter(({ style }) => style !== BODY) };
    const sentence = {
      ...withoutSections,
      words: [...withoutSections.words, ...text(opening('Christmas Island'))],
    };
    expect(partsOf(sentence, further, ...rest)).toBeNull();
  });

  it('that quotes the title page of another chapter', () => {
    const [first = page([]), ...rest] = chapter('Kenya');
    const [quoted = page([])] = chapter('Nepal');
    expect(partsOf(first, quoted, ...rest)).toBeNull();
    expect(partsOf(first, ...rest.slice(0, 1), quoted, ...rest.slice(1))).toBeNull();
  });

  it('that quotes one under its own running head', () => {
    const [first = page([]), ...rest] = chapter('Kenya');
    const quoted = pageOf(
      head('Kenya').slice(0, 1),
      line(54, 712, 'Nepal', HEADING),
      text(opening('Nepal'), PROSE),
    );
    expect(partsOf(first, quoted, ...rest)).toBeNull();
  });

  it('that speaks of many countries and is no chapter', () => {
    expect(partsOf(...essay('A long study', 30))).toBeNull();
    expect(partsOf(pageOf(text(opening('Kenya'), opening('Nepal'), opening('Peru'), PROSE)))).toBeNull();
    const annexed = [...essay('A long study', 30), ...chapter('Kenya'), ...essay('Annex', 4)];
    expect(partsOf(...annexed)).toBeNull();
  });

  it('whose tables and contents name many countries', () => {
    const contents = pageOf(text('Contents', 'Kenya 512', 'Nepal 613', 'MODERATE ADVANCEMENT', 'Peru 702'));
    expect(partsOf(contents, ...essay('Methods', 3))).toBeNull();
  });
});
