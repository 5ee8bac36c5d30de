/** Damaged files of every format, volumes and archives too, through the built command line: each a report or one line, and none hangs. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { makeDocx, paragraph, table } from '../../engine/import/make-docx.ts';
import { damage, damaged } from '../../engine/import/damage.ts';
import { makePdf } from '../../engine/import/make-pdf.ts';
import { runCommand } from '../reader.ts';
import type { Scenario, ScenarioTools } from '../scenario.ts';

/** So many files for one process; enough that it uses its threads. */
const AT_ONCE = 100;
/** Every so many batches are added to a library too, which takes longer. */
const ADDED_EVERY = 4;
const ONE_LINE = /^.{10,400}$/;

interface WholeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const damagedFiles: Scenario = {
  name: 'damaged-files',
  summary: 'damaged files of every format are inspected and added',
  rounds: 10_000,
  shortRounds: 200,
  run: async (rounds, tools) => {
    const files = await wholeFiles(tools.folder);
    const harms = fc.sample(fc.array(damage, { minLength: 1, maxLength: 4 }), {
      numRuns: rounds,
      seed: tools.random.whole(0, 2 ** 31 - 1),
    });
    for (let from = 0; from < rounds; from += AT_ONCE) {
      const batch = join(tools.folder, 'batch');
      await mkdir(batch);
      const paths: string[] = [];
      for (const [at, harm] of harms.slice(from, from + AT_ONCE).entries()) {
        // Every format gets its share, however many files of it there are.
        const { name, bytes } = tools.random.one(tools.random.one(files));
        const path = join(batch, `${String(from + at).padStart(6, '0')}-${name}`);
        await writeFile(path, harm.reduce(damaged, bytes));
        paths.push(path);
        tools.count(`files ${extname(name)}`);
      }
      await inspectAll(paths, tools);
      if ((from / AT_ONCE) % ADDED_EVERY === 0) await addAll(batch, paths, tools);
      await rm(batch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },
};

/** Each file is a line of JSON or a line of complaint, and of none is anything lost in silence. */
async function inspectAll(paths: readonly string[], { fault, count }: ScenarioTools): Promise<void> {
  const { status, signal, output, complaints } = await runCommand(['inspect', '--jsonl', ...paths]);
  if (signal !== null || status === null || status > 1) fault(`inspect ended with ${signal ?? status}`);
  const reports = output.split('\n').filter((line) => line !== '');
  count('read', reports.length);
  count('refused in one line', complaints.length);
  for (const line of complaints)
    if (!ONE_LINE.test(line) || line.includes('defect')) fault(`not one plain line: ${line.slice(0, 300)}`);
  const told = new Map<string, string[]>(paths.map((path) => [path.slice(path.lastIndexOf('/') + 1), []]));
  const tell = (name: string, what: string) => told.get(name)?.push(what);
  for (const line of reports) {
    const { source, report } = inspectionOf(line);
    tell(source.archive ?? source.file, `${report.title} of ${source.file}, ${partOf(source)}`);
    if (report.coverage.lost > 0 && report.findings.length === 0)
      fault(`${source.file} lost ${report.coverage.lost} characters in silence`);
  }
  for (const line of complaints) for (const name of told.keys()) if (line.includes(name)) tell(name, line);
  // Volumes and archives have several reports, and lines of their own.
  for (const [name, lines] of told)
    if (lines.length === 0 || (lines.length > 1 && !holdsSeveral(name)))
      fault(`${name} was told ${lines.length} times: ${lines.join(' | ')}`);
}

interface Inspected {
  readonly source: {
    readonly file: string;
    readonly archive?: string;
    readonly part?: number;
    readonly parts?: number;
  };
  readonly report: {
    readonly title: string;
    readonly coverage: { readonly lost: number };
    readonly findings: readonly unknown[];
  };
}

const partOf = ({ part = 1, parts = 1 }: Inspected['source']) => `part ${part} of ${parts}`;

function inspectionOf(line: string): Inspected {
  const { source, report }: Inspected = JSON.parse(line);
  return { source, report: { ...report, findings: report.findings ?? [] } };
}

/** Added to a library, every file is accounted for, and what was added is listed at the next start. */
async function addAll(
  batch: string,
  paths: readonly string[],
  { folder, fault, count }: ScenarioTools,
): Promise<void> {
  const library = join(folder, 'library');
  const { status, signal, output, complaints } = await runCommand([
    'import',
    batch,
    '--library',
    library,
    '--json',
  ]);
  if (signal !== null || status === null || status > 1) {
    fault(`import ended with ${signal ?? status}: ${complaints.slice(-2).join(' ')}`);
    return;
  }
  const { added, copies, known, problems }: Record<string, readonly { readonly report?: string }[]> =
    JSON.parse(output);
  const inAll = [...(added ?? []), ...(copies ?? []), ...(known ?? [])];
  if (inAll.length + (problems ?? []).length < paths.length)
    fault(`${paths.length} files were to be added, ${inAll.length} are in and ${problems?.length} refused`);
  const listed = await runCommand(['list', '--library', library, '--json']);
  const ids = new Set<string>(
    (JSON.parse(listed.output) as { reports: { id: string }[] }).reports.map(({ id }) => id),
  );
  for (const { report = '' } of inAll) if (!ids.has(report)) fault(`${report} was added and is not listed`);
  count('added to a library', inAll.length);
  await rm(library, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Whole files of every format: what ships, the samples where these are at hand, and small ones made here. */
async function wholeFiles(folder: string): Promise<readonly (readonly WholeFile[])[]> {
  const text = await readFile(resolve('resources/reports/kazakhstan-2016.txt'), 'utf8');
  const lines = text.split('\n').slice(0, 120);
  const plain = lines.map((line) => line.replaceAll(/[<&>]/g, ' '));
  const made: WholeFile[] = [
    { name: 'chapter.txt', bytes: Buffer.from(text) },
    {
      name: 'page.html',
      bytes: Buffer.from(`<!doctype html><meta charset=utf-8><h1>Kazakhstan</h1>${htmlOf(plain)}`),
    },
    { name: 'word.docx', bytes: makeDocx(plain.map((line) => paragraph(line)).join('') + table([['a', 'b'], ['c', 'd']])) }, // prettier-ignore
    { name: 'small.pdf', bytes: makePdf([{ texts: lines.slice(0, 40).map((line, at) => ({ text: line.replaceAll(/[^ -~]|[()\\]/g, '?'), x: 60, y: 740 - at * 14 })) }]) }, // prettier-ignore
    { name: 'saved.mhtml', bytes: Buffer.from(savedPage(htmlOf(plain))) },
    { name: 'notes.md', bytes: Buffer.from(`# Kazakhstan\n\n${lines.join('\n')}`) },
    { name: 'library.findings-library', bytes: await libraryFile(folder) },
  ];
  const samples = resolve('../shared/samples/chapters');
  const names = await readdir(samples).catch(() => []);
  const printed: WholeFile[] = [];
  for (const name of names) printed.push({ name, bytes: await readFile(join(samples, name)) });
  return [
    ...made.map((file) => [file]),
    ...(printed.length > 0 ? [printed] : []),
    await volumes(),
    archivesOf(made),
  ];
}

/** Several chapters in one file, as a text and as printed pages. */
async function volumes(): Promise<readonly WholeFile[]> {
  const texts: string[] = [];
  for (const name of ['kazakhstan-2013', 'kazakhstan-2022'])
    texts.push(await readFile(resolve('resources/reports', `${name}.txt`), 'utf8'));
  return [
    { name: 'volume.txt', bytes: Buffer.from(texts.join('\n\n')) },
    { name: 'volume.pdf', bytes: makePdf(['Fiji', 'Kenya', 'Nepal'].flatMap(printedChapter)) },
  ];
}

/** Pages as the volumes print them: the area and its level at the top of each, a sentence, sections, references. */
function printedChapter(area: string): Parameters<typeof makePdf>[0] {
  const prose = 'Children work in agriculture and on the streets, and there are gaps in the law.';
  const pages = [
    [
      `In 2018, ${area} made a moderate advancement in efforts to eliminate the worst forms of child labor.`,
      prose,
      'I. PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR',
      prose,
    ],
    ['II. LEGAL FRAMEWORK FOR CHILD LABOR', prose, 'III. ENFORCEMENT OF LAWS ON CHILD LABOR', prose],
    ['REFERENCES', '1. U.S. Embassy. Reporting. January 2, 2018.'],
  ];
  return pages.map((lines, at) => ({
    texts: [
      { text: area, x: 54, y: 750, size: 18 },
      { text: 'MODERATE ADVANCEMENT', x: 54, y: 730, size: 12 },
      ...lines.map((text, line) => ({ text, x: 54, y: 700 - line * 20 })),
      { text: String(at + 1), x: 550, y: 30 },
    ],
  }));
}

/** Archives of all of these, packed and stored, and one in another. */
function archivesOf(files: readonly WholeFile[]): readonly WholeFile[] {
  const packed = (all: readonly WholeFile[], level: 0 | 6) =>
    zipSync(Object.fromEntries(all.map(({ name, bytes }) => [name, bytes])), { level });
  const inner = { name: 'inner.zip', bytes: packed(files, 6) };
  return [
    inner,
    { name: 'stored.zip', bytes: packed(files, 0) },
    { name: 'nested.zip', bytes: packed([...files.slice(0, 2), inner], 6) },
  ];
}

/** A page as browsers save it, with what belongs to it in one file. */
const savedPage = (html: string) =>
  `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<!doctype html><h1>Kazakhstan</h1>${html}\n--b--\n`;

const htmlOf = (lines: readonly string[]) =>
  `${lines.map((line) => `<p>${line}</p>`).join('')}<table><tr><th>a</th><th>b</th></tr><tr><td rowspan=2>1</td><td>2</td></tr></table>`;

/** A library saved as one file, by the command line itself. */
async function libraryFile(folder: string): Promise<Uint8Array> {
  const library = join(folder, 'to-be-saved');
  const file = join(folder, 'saved.findings-library');
  await writeFile(
    join(folder, 'a-2014.txt'),
    'Fiji\n2014 Findings on the Worst Forms of Child Labor\nFiji made an advancement.',
  );
  await runCommand(['import', join(folder, 'a-2014.txt'), '--library', library]);
  const { status, complaints } = await runCommand(['library', 'export', file, '--library', library]);
  if (status !== 0) throw new Error(`The library could not be saved: ${complaints.join(' ')}`);
  return readFile(file);
}

function holdsSeveral(name: string): boolean {
  return ['.findings-library', '.zip'].includes(extname(name)) || name.includes('-volume.');
}
