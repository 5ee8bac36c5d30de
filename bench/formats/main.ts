/**
 * How reading a web page and a Word file grows with their length: pages and files of one kind of content, at 10,
 * 100 and 1000 KB. A reader whose time grows with the length alone takes ten times as long for ten times as much.
 */
import { readDocx } from '../../src/engine/formats/docx/docx-document.ts';
import { readHtml } from '../../src/engine/formats/html/html-document.ts';
import { makeDocx, paragraph, table } from '../../tests/engine/import/make-docx.ts';
import { median, milliseconds, ratio } from '../report.ts';

const SENTENCE = 'Children work in cotton, and in mining (3, 14-16), as before. ';
const SMALLEST_BYTES = 10_000;
const FACTORS = [1, 10, 100] as const;

const filled = (unit: string, bytes: number) => unit.repeat(Math.ceil(bytes / unit.length));

const PAGES: Readonly<Record<string, (bytes: number) => string>> = {
  'one paragraph': (bytes) => `<p>${filled(SENTENCE, bytes)}</p>`,
  'words in bold': (bytes) => `<p>${filled('<b>word</b> and <i>x</i> ', bytes)}</p>`,
  paragraphs: (bytes) => filled(`<p>${SENTENCE}</p>`, bytes),
  'broken lines': (bytes) => `<p>${filled(`${SENTENCE}<br>`, bytes)}</p>`,
  'cells of a table': (bytes) => `<table>${filled(`<tr>${'<td>c</td>'.repeat(10)}</tr>`, bytes)}</table>`,
  'cells of a row': (bytes) => `<table><tr>${filled('<td>c</td>', bytes)}</tr></table>`,
  'one cell': (bytes) => `<table><tr><td>${filled(SENTENCE, bytes)}</td><td>x</td></tr></table>`,
  entities: (bytes) => `<p>${filled('&amp;', bytes)}</p>`,
  'items of a list': (bytes) => `<ol>${filled(`<li>${SENTENCE}</li>`, bytes)}</ol>`,
  'tall cells': (bytes) => `<table>${filled('<tr><td rowspan=1000>a</td><td>b</td></tr>', bytes)}</table>`,
  'hidden words': (bytes) => `<p>x${filled('<span hidden>a</span> b ', bytes)}</p>`,
};

const BODIES: Readonly<Record<string, (bytes: number) => string>> = {
  'one paragraph': (bytes) => paragraph(filled(SENTENCE, bytes)),
  'runs of a paragraph': (bytes) => `<w:p>${filled('<w:r><w:t>word </w:t></w:r>', bytes)}</w:p>`,
  paragraphs: (bytes) => filled(paragraph(SENTENCE), bytes),
  'cells of a table': (bytes) => table(Array.from({ length: bytes / 300 }, () => ['a', 'b', 'c', 'd'])),
  'text boxes': (bytes) =>
    `<w:p>${filled(`<w:r><w:pict><w:txbxContent>${paragraph('x')}</w:txbxContent></w:pict></w:r>`, bytes)}</w:p>`,
};

for (const [name, make] of Object.entries(PAGES)) measure(`page of ${name}`, make, readHtml);
for (const [name, make] of Object.entries(BODIES))
  measure(`Word file of ${name}`, (bytes) => makeDocx(make(bytes)), readDocx);

function measure<Input>(name: string, make: (bytes: number) => Input, read: (input: Input) => unknown): void {
  const warm = make(SMALLEST_BYTES);
  for (let run = 0; run < 20; run += 1) read(warm);
  const times = FACTORS.map((factor) => {
    const input = make(SMALLEST_BYTES * factor);
    return median(Array.from({ length: factor > 10 ? 3 : 9 }, () => timed(() => read(input))));
  });
  const [anchor = 0, ...longer] = times;
  const grown = longer.map((time) => `${milliseconds(time)} (${ratio(time, anchor)})`).join(', ');
  console.log(`${name}: ${milliseconds(anchor)}, ten times as long ${grown} a hundred times`);
}

/** Of the processor, in milliseconds: what else the machine does counts as little as it can. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
