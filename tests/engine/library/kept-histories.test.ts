import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepHistories } from '../../../src/engine/library/kept-histories.ts';
import type { CountryHistory } from '../../../src/shared/history/history.ts';

const history = (year: number): CountryHistory => ({
  years: [{ year, report: `ruritania-${year}`, scope: 'whole' }],
  threads: [],
});
const of = (...reports: readonly string[]) => ({ area: 'Ruritania', reports });

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'histories-')), 'histories');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const never = () => Promise.reject(new Error('it is kept'));

describe('kept histories', () => {
  it('are made once, and read by the next start', async () => {
    expect(await keepHistories(folder).get(of('a 1'), () => Promise.resolve(history(2015)))).toEqual(
      history(2015),
    );
    expect(await keepHistories(folder).get(of('a 1'), never)).toEqual(history(2015));
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('are made again when the country has other reports', async () => {
    const kept = keepHistories(folder);
    await kept.get(of('a 1'), () => Promise.resolve(history(2015)));
    expect(await kept.get(of('a 1', 'b 1'), () => Promise.resolve(history(2016)))).toEqual(history(2016));
    expect(await keepHistories(folder).get(of('a 1', 'b 1'), never)).toEqual(history(2016));
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('are one for two who ask at once', async () => {
    const kept = keepHistories(folder);
    let made = 0;
    const make = () => {
      made += 1;
      return Promise.resolve(history(2015));
    };
    await Promise.all([kept.get(of('a 1'), make), kept.get(of('a 1'), make)]);
    expect(made).toBe(1);
  });

  it('are made again where the file is damaged, and asked for again after a failure', async () => {
    await keepHistories(folder).get(of('a 1'), () => Promise.resolve(history(2015)));
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), 'no archive');
    const kept = keepHistories(folder);
    await expect(kept.get(of('a 1'), () => Promise.reject(new Error('too long')))).rejects.toThrow(
      'too long',
    );
    expect(await kept.get(of('a 1'), () => Promise.resolve(history(2017)))).toEqual(history(2017));
  });

  it('without a folder are kept as long as the reader runs', async () => {
    const kept = keepHistories(null);
    await kept.get(of('a 1'), () => Promise.resolve(history(2015)));
    expect(await kept.get(of('a 1'), never)).toEqual(history(2015));
  });
});
