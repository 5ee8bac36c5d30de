import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLibraryFacts } from '../../../src/engine/facts/library-facts.ts';
import { createBackground } from '../../../src/engine/support/background.ts';
import type { Report } from '../../../src/shared/model.ts';
import { reportOf } from '../../core/report/resources.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const CHAPTERS = [reportOf('kazakhstan-2013.txt'), reportOf('kazakhstan-2016.txt')].map(
  (report, at): Report => ({
    ...report,
    source: { ...report.source, sha256: String(at).repeat(64) },
  }),
);

function factsOf(reports: readonly Report[], { version = '1', parser = '1' } = {}) {
  const read: string[] = [];
  const told: string[] = [];
  const facts = createLibraryFacts({
    file: join(folder, 'library/facts'),
    version,
    // To read a text is what the file spares.
    reports: () =>
      reports.map(
        (report) =>
          new Proxy(report, {
            get: (target, key) => {
              if (key === 'tables') read.push(target.id);
              return Reflect.get(target, key);
            },
          }),
      ),
    parserOf: () => parser,
    background: createBackground({
      emit: (event) => {
        if (event.kind === 'notice') told.push(event.message);
      },
      onDefect: (description) => told.push(description),
    }),
    refused: (id) => told.push(id),
  });
  return { facts, read, told };
}

const laws = async (facts: ReturnType<typeof factsOf>['facts']) => [...(await facts.stated('laws')).keys()];

describe('createLibraryFacts', () => {
  it('reads reports once, keeps what they state, and reads none of them after a start', async () => {
    const first = factsOf(CHAPTERS);
    const stated = await first.facts.stated('laws');
    expect(stated.get('kazakhstan-2016')?.facts.map(({ series }) => series)).toContain(
      'Minimum Age for Work',
    );
    expect(new Set(first.read)).toEqual(new Set(['kazakhstan-2013', 'kazakhstan-2016']));
    await first.facts.keep();
    const second = factsOf(CHAPTERS);
    expect(await second.facts.stated('laws')).toEqual(stated);
    expect(await second.facts.stated('level')).toEqual(await first.facts.stated('level'));
    expect([second.read, second.told, first.told]).toEqual([[], [], []]);
  });

  it('follows a report that comes, changes and goes', async () => {
    const [older, newer] = CHAPTERS;
    if (older === undefined || newer === undefined) throw new Error('There are two chapters.');
    const reports = [older];
    const { facts } = factsOf(reports);
    expect(await laws(facts)).toEqual(['kazakhstan-2013']);
    reports.push(newer);
    await facts.put(newer);
    expect(await laws(facts)).toEqual(['kazakhstan-2013', 'kazakhstan-2016']);
    await facts.keep();
    const changed: Report = {
      ...newer,
      tables: newer.tables.filter(({ concept }) => concept !== 'laws'),
      sections: [],
      source: { ...newer.source, sha256: 'f'.repeat(64) },
    };
    reports.splice(1, 1, changed);
    await facts.put(changed);
    expect(await laws(facts)).toEqual(['kazakhstan-2013']);
    reports.splice(0, 1);
    await facts.remove('kazakhstan-2013');
    expect(await laws(facts)).toEqual([]);
    await facts.keep();
    const next = factsOf(reports);
    expect([await laws(next.facts), next.read]).toEqual([[], []]);
  });

  it('reads anew what another version has read or kept', async () => {
    const first = factsOf(CHAPTERS);
    await first.facts.ready();
    await first.facts.keep();
    const newParser = factsOf(CHAPTERS, { parser: '2' });
    await newParser.facts.ready();
    expect(newParser.read).not.toEqual([]);
    const newVersion = factsOf(CHAPTERS, { version: '2' });
    await newVersion.facts.ready();
    expect(newVersion.read).not.toEqual([]);
  });

  it.each(['garbage', 'cut', 'folder'])('answers where the file is %s, and mends it', async (damage) => {
    const path = join(folder, 'library/facts');
    const first = factsOf(CHAPTERS);
    await first.facts.ready();
    await first.facts.keep();
    const whole = await readFile(path);
    await rm(path);
    if (damage === 'folder') await mkdir(path);
    else await writeFile(path, damage === 'cut' ? whole.subarray(0, whole.length / 2) : 'x'.repeat(5000));
    const second = factsOf(CHAPTERS);
    expect(await laws(second.facts)).toEqual(['kazakhstan-2013', 'kazakhstan-2016']);
    await second.facts.keep();
    expect(second.told).toHaveLength(damage === 'folder' ? 1 : 0);
    expect(await laws(second.facts)).toHaveLength(2);
  });

  it('reads the reports again where the file is replaced by another under its hands', async () => {
    const path = join(folder, 'library/facts');
    const first = factsOf(CHAPTERS);
    await first.facts.ready();
    await first.facts.keep();
    await writeFile(path, 'another');
    expect(await laws(first.facts)).toHaveLength(2);
  });

  it('keeps what it knows where another program has written its own file in the meantime', async () => {
    const [older, newer] = CHAPTERS;
    if (older === undefined || newer === undefined) throw new Error('There are two chapters.');
    const reports = [older];
    const first = factsOf(reports);
    await first.facts.ready();
    await first.facts.keep();
    await writeFile(join(folder, 'library/facts'), 'another');
    reports.push(newer);
    await first.facts.put(newer);
    await first.facts.keep();
    expect(first.told).toEqual([]);
    const next = factsOf(reports);
    expect(new Set(await laws(next.facts))).toEqual(new Set(['kazakhstan-2013', 'kazakhstan-2016']));
    expect(next.read).toEqual([]);
  });
});
