/** Chapters for tests: the texts that ship, under the names of other areas, so that each is a report of its own. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const AREAS =
  'Angola Bangladesh Cambodia Djibouti Ecuador Fiji Georgia Haiti Indonesia Jordan Kenya Lebanon Malawi Nepal Oman Paraguay Rwanda Senegal Thailand Uganda Vanuatu Yemen Zambia Zimbabwe'.split(
    ' ',
  );

export interface MadeChapter {
  readonly file: string;
  readonly id: string;
}

/** Write `count` chapters into `folder`: up to 24 areas, then the same areas of other years. */
export async function makeChapters(folder: string, count: number): Promise<readonly MadeChapter[]> {
  await mkdir(folder, { recursive: true });
  const made: MadeChapter[] = [];
  for (let at = 0; at < count; at += 1) {
    const area = AREAS[at % AREAS.length] ?? '';
    const year = [2022, 2016, 2013][Math.floor(at / AREAS.length) % 3] ?? 2022;
    const file = `${area.toLowerCase()}-${year}.txt`;
    await writeFile(join(folder, file), await chapterText(area, year));
    made.push({ file, id: `${area.toLowerCase()}-${year}` });
  }
  return made;
}

/** A text that ships, told of another area. */
export async function chapterText(area: string, year: number): Promise<string> {
  const text = await readFile(resolve('resources/reports', `kazakhstan-${year}.txt`), 'utf8');
  return text.replaceAll('Kazakhstan', area).replaceAll('KAZAKHSTAN', area.toUpperCase());
}
