import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportsOf } from '../../../src/engine/formats/read-reports.ts';
import type { Report } from '../../../src/shared/model.ts';
import { chapterText } from '../library/make-chapters.ts';
import { makeDocx, paragraph } from '../import/make-docx.ts';
import { makePdf } from '../import/make-pdf.ts';
import type { PageParts, PageText } from '../import/make-pdf.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function read(bytes: Uint8Array, file: string): Promise<readonly Report[]> {
  return (await reportsOf(bytes, { file, sha256: sha256(bytes) })).map((report) => report());
}

/** Lines from the top down, the next one below the last. */
function pageOf(head: readonly string[], lines: readonly string[], number: number): PageParts {
  const [name = '', level = ''] = head;
  const top: PageText[] = [
    { text: name, x: 400, y: 750, size: 26 },
    { text: level, x: 400, y: 730, size: 12, font: 'F2' },
  ];
  const body = lines.map((text, at): PageText => {
    const isHeading = text === text.toUpperCase() || text.startsWith('Table');
    return { text, x: 54, y: 700 - at * 18, size: 11, ...(isHeading ? { font: 'F2' } : {}) };
  });
  return {
    texts: [...top, ...body, { text: `${number}`, x: 550, y: 30, size: 9 }].filter(({ text }) => text !== ''),
  };
}

/** Three pages as the volumes print a chapter. */
function chapterPages(area: string, year: number): readonly PageParts[] {
  const head = [area, 'MODERATE ADVANCEMENT'];
  return [
    [
      `In ${year}, ${area} made a moderate advancement in efforts to eliminate`,
      'the worst forms of child labor. The Government acted.',
      'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR',
      `Children in ${area} are engaged in child labor. (1, 2)`,
      'II. LEGAL FRAMEWORK FOR CHILD LABOR',
      `${area} has ratified all key international conventions. (3)`,
    ],
    [
      'III. ENFORCEMENT OF LAWS ON CHILD LABOR',
      'The Government has inspectors. (2, 3)',
      'VII. SUGGESTED GOVERNMENT ACTIONS TO ELIMINATE CHILD LABOR',
      'The Government should have more. (1)',
    ],
    [
      'REFERENCES',
      `1. Government of ${area}. Labor Code. January 2, ${year}.`,
      `2. U.S. Embassy- ${area}. Reporting. March 4, ${year}.`,
      `3. ILO. Ratifications. Geneva; ${year}. http://www.ilo.org/normlex`,
    ],
  ].map((lines, at) => pageOf(head, lines, at + 1));
}

const essay = (title: string): PageParts => ({
  texts: [
    { text: title, x: 54, y: 740, size: 30 },
    { text: 'The Bureau asks embassies and writes what it finds.', x: 54, y: 600, size: 11 },
    { text: 'It does so every year.', x: 54, y: 580, size: 11 },
  ],
});

/** What a report says, wherever it stands: its pages counted from its own first. */
function content({ source, findings, ...rest }: Report): unknown {
  const { file: _file, sha256: _hash, volume: _volume, pages = [], ...place } = source;
  const [first] = pages;
  const shift = (first?.number ?? 1) - 1;
  return { ...rest, findings, place, pages: pages.map((page) => ({ ...page, number: page.number - shift })) };
}

describe('chapters joined into one PDF', () => {
  const chapters = [chapterPages('Kenya', 2018), chapterPages('Nepal', 2018), chapterPages('Nepal', 2017)];
  const volume = makePdf([
    essay('Foreword'),
    ...(chapters[0] ?? []),
    essay('Methods'),
    ...chapters.slice(1).flat(),
    essay('Appendix'),
  ]);

  it('are the reports that the files one by one are, with the pages of the volume', async () => {
    const reports = await read(volume, 'volume-2018.pdf');
    expect(reports.map(({ id }) => id)).toEqual([
      'volume-2018-foreword',
      'kenya-2018',
      'volume-2018-methods',
      'nepal-2018',
      'nepal-2017',
      'volume-2018-appendix',
    ]);
    const found = reports.filter(({ kind }) => kind === 'chapter');
    const single = await Promise.all(chapters.map((pages) => read(makePdf(pages), 'single.pdf')));
    expect(found.map(content)).toEqual(single.flat().map(content));
    expect(found.map(({ source }) => source.pages?.map(({ number }) => number))).toEqual([
      [2, 3, 4],
      [6, 7, 8],
      [9, 10, 11],
    ]);
  });

  it('know their volume, and have a hash each that no other part has, whatever the file is called', async () => {
    const reports = await read(volume, 'volume-2018.pdf');
    expect(reports.map(({ source }) => source.volume)).toEqual(
      reports.map((_, at) => ({ sha256: sha256(volume), part: at + 1, parts: 6 })),
    );
    const hashes = reports.map(({ source }) => source.sha256);
    expect(new Set([...hashes, sha256(volume)]).size).toBe(7);
    expect((await read(volume, 'other name.pdf')).map(({ source }) => source.sha256)).toEqual(hashes);
  });

  it('stand twice where a chapter stands twice', async () => {
    const twice = await read(
      makePdf([...chapterPages('Nepal', 2018), ...chapterPages('Nepal', 2018)]),
      'a.pdf',
    );
    expect(twice.map(({ id }) => id)).toEqual(['nepal-2018', 'nepal-2018']);
    expect(new Set(twice.map(({ source }) => source.sha256)).size).toBe(2);
  });
});

describe('chapters joined into one file of another format', () => {
  const forms: readonly [file: string, join: (texts: readonly string[]) => Uint8Array][] = [
    ['all.txt', (texts) => Buffer.from(texts.join('\n'))],
    [
      'all.html',
      (texts) =>
        Buffer.from(
          `<!doctype html><body>${texts.flatMap((text) => text.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)).join('')}</body>`,
        ),
    ],
    [
      'all.docx',
      (texts) =>
        makeDocx(
          texts
            .flatMap((text) =>
              text
                .split('\n')
                .map((line) => paragraph(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))),
            )
            .join(''),
        ),
    ],
  ];

  it.each(forms)('are the reports that the files one by one are: %s', async (file, join) => {
    const texts = await Promise.all([
      chapterText('Kenya', 2022),
      chapterText('Nepal', 2016),
      chapterText('Peru', 2022),
    ]);
    const reports = await read(join(texts), file);
    expect(reports.map(({ id }) => id)).toEqual(['kenya-2022', 'nepal-2016', 'peru-2022']);
    const single = (await Promise.all(texts.map((text) => read(join([text]), file)))).flat();
    const told = ({ references, citations, tables, findings }: Report) => [
      references.map(({ number, content: { text } }) => [number, text]),
      citations.map(({ text, numbers, where }) => [text, numbers, where]),
      tables.map(({ caption, rows }) => [
        caption.text,
        rows.map(({ cells }) => cells.map((cell) => cell.content.text)),
      ]),
      findings,
    ];
    expect(reports.map(told)).toEqual(single.map(told));
  });
});
