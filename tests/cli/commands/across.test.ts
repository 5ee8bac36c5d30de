import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcrossConcept, ReadValue } from '../../../src/shared/across/across.ts';
import { recordedArea, recordedCells } from '../department-records.ts';
import type { RecordedCell } from '../department-records.ts';
import { runHere as reader } from '../run-here.ts';

interface Row {
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
  readonly report: string;
  readonly label: string;
  readonly cells: readonly string[];
  readonly values: readonly ReadValue[];
  readonly series: string | null;
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

async function rowsOf(
  ...words: readonly string[]
): Promise<{ readonly columns: string[]; readonly rows: Row[] }> {
  const { status, errors, json } = await reader('across', ...words, '--json');
  expect([status, errors]).toStrictEqual([0, []]);
  return json();
}

describe('across', () => {
  it('gives a row of all countries and years, cells as printed', async () => {
    const { columns, rows } = await rowsOf('laws', '--row', 'Minimum Age for Work');
    expect(columns).toEqual(['Meets International Standards', 'Age', 'Legislation']);
    expect(rows.map(({ year, cells }) => [year, ...cells.slice(0, 2)])).toContainEqual([2016, 'No', '16']);
    expect(rows[0]).toMatchObject({
      area: 'Kazakhstan',
      region: 'Indo-Pacific',
      label: 'Minimum Age for Work',
    });
  });

  it('takes a year, a span, a region, a level', async () => {
    const one = await rowsOf('labor-enforcement', '--row', 'Number of Labor Inspectors', '--year', '2016');
    expect(one.rows.map(({ year, cells }) => [year, cells])).toEqual([[2016, ['320']]]);
    const span = await rowsOf('level', '--years', '2013-2016', '--region', 'indo-pacific');
    expect(span.rows.every(({ year }) => year >= 2013 && year <= 2016)).toBe(true);
    expect(span.rows.map(({ cells }) => cells[0])).toContain('Moderate Advancement');
  });

  it('writes lines, and CSV that says why something is missing', async () => {
    const { out } = await reader('across', 'conventions', '--row', 'Palermo');
    expect(out).toMatch(/^Palermo Protocol on Trafficking in Persons\n\nArea +Year +Ratification/);
    expect(out).toContain('not in this copy');
    const csv = await reader('across', 'labor-enforcement', '--row', 'Number of Labor Inspectors', '--csv');
    expect(csv.out).toMatch(/^\ufeffCountry,Region,Year,/);
    expect(csv.out).toMatch(/Kazakhstan,Indo-Pacific,2013,.*no such table/);
  });

  it('says in one line what cannot be asked', async () => {
    for (const words of [
      [],
      ['laws', 'conventions'],
      ['lawz'],
      ['laws', '--years', '2021-2016'],
      ['laws', '--year', 'x'],
      ['laws', '--json', '--csv'],
    ])
      expect(await reader('across', ...words)).toMatchObject({ status: 2, out: '' });
    for (const words of [
      ['laws', '--region', 'Narnia'],
      ['laws', '--area', 'Narnia'],
    ])
      expect(await reader('across', ...words)).toMatchObject({
        status: 1,
        out: '',
        errors: [expect.stringContaining('Narnia')],
      });
    const none = await reader('across', 'laws', '--row', 'dragons');
    expect(none).toMatchObject({ status: 0, out: 'No report of the library states this (“dragons”).\n' });
  });
});

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/samples');

/** Where the print itself says something else than the record: what the chapter prints, read on its page. */
const OTHERWISE_PRINTED = new Map([
  ['afghanistan-2021 Minimum Age for Work 15', '18'],
  // The row has no tick, and the other rows have.
  ['burma-2019 UN CRC Optional Protocol on Armed Conflict Yes', ''],
  // The record repeats the number of the row below, of inspections at worksites.
  ['cote-d-ivoire-2019 Number of Labor Inspections 1548', '2,674'],
  ['iraq-2018 Initial Training for New Employees Unknown', 'No'],
  ['iraq-2018 Refresher Courses Provided Unknown', 'No'],
  ['kazakhstan-2019 Unannounced Inspections Conducted Unknown', 'Yes'],
  ['uzbekistan-2016 Prohibition of Commercial Sexual Exploitation of Children Yes', 'No'],
  // One cell for combat and one for all else; the record has the first of each.
  ['norfolk-island-2016 State Voluntary Yes', 'Combat: Yes Non-Combat: Yes'],
  ['norfolk-island-2016 State Voluntary 18', '18 17'],
]);

describe.runIf(existsSync(SAMPLES))('the records of the Department', { timeout: 240_000 }, () => {
  let folder: string;
  const asked = new Map<AcrossConcept, Row[]>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-across-'));
    const paths = ['chapters', 'faults'].map((name) => join(SAMPLES, name));
    expect((await reader('import', ...paths, '--library', folder, '--json')).status).toBe(0);
    for (const concept of [
      'conventions',
      'laws',
      'labor-enforcement',
      'criminal-enforcement',
      'statistics',
    ] as const)
      asked.set(concept, (await rowsOf(concept, '--library', folder)).rows);
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('say what the cells say, wherever the print does', async () => {
    const names = new Map<string, string>();
    const compared = { conventions: 0, laws: 0, enforcement: 0, statistics: 0 };
    const different: string[] = [];
    const looked = new Map<string, string>();
    for (const file of readdirSync(join(SAMPLES, 'records'))) {
      const xml = readFileSync(join(SAMPLES, 'records', file), 'utf8');
      const [, name = '', year] = /^(.*)-(\d{4})\.xml$/.exec(file) ?? [];
      for (const cell of recordedCells(xml)) {
        const row = await rowOf(cell, recordedArea(xml), Number(year), names);
        // What the report has no row for, or nothing in it, the record has from elsewhere.
        const value = row?.values[cell.column];
        if (value === undefined || value.kind === 'empty') continue;
        const what = `${name}-${year} ${cell.row} ${cell.recorded}`;
        const printed = OTHERWISE_PRINTED.get(what);
        if (printed !== undefined && readAs(value) !== cell.recorded) {
          looked.set(what, row?.cells[cell.column]?.replace(/\s+/gu, ' ') ?? 'nothing');
          continue;
        }
        compared[cell.kind] += 1;
        if (readAs(value) !== cell.recorded) different.push(`${what}: ${row?.cells[cell.column]}`);
      }
    }
    expect(different).toEqual([]);
    expect(Object.fromEntries(looked)).toEqual(Object.fromEntries(OTHERWISE_PRINTED));
    expect(compared.conventions).toBeGreaterThan(100);
    expect(compared.laws).toBeGreaterThan(250);
    expect(compared.enforcement).toBeGreaterThan(340);
    expect(compared.statistics).toBeGreaterThan(55);
  });

  /** The row as it is called in the latest years, which the command knows by any of its names. */
  async function rowOf(
    { concept, row, part }: RecordedCell,
    area: string,
    year: number,
    names: Map<string, string>,
  ): Promise<Row | undefined> {
    const key = `${concept} ${row}`;
    if (!names.has(key)) {
      const { json } = await reader('across', concept, '--row', row, '--year', '2016', '--json');
      names.set(key, json().title);
    }
    return asked
      .get(concept)
      ?.filter((one) => one.area === area && one.year === year && one.series === names.get(key))
      .find(({ entity }) => entity === part || (entity === '' && part === area));
  }
});

function readAs(value: ReadValue): string {
  switch (value.kind) {
    case 'number':
    case 'age':
      return String(value.value);
    case 'answer':
      return value.value === 'yes' ? 'Yes' : 'No';
    case 'unknown':
      return 'Unknown';
    case 'not-applicable':
      return 'N/A';
    case 'unavailable':
      return 'Unavailable';
    case 'ages':
    case 'years':
    case 'level':
    case 'empty':
    case 'not-in-copy':
    case 'text':
      return value.kind;
  }
}
