/** Chapters to add, each a report of its own with a word that stands in no other. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface SoakChapter {
  readonly id: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Found in this chapter alone. */
  readonly word: string;
}

const AREAS = [
  'Angola', 'Bangladesh', 'Cambodia', 'Djibouti', 'Ecuador', 'Fiji', 'Georgia', 'Haiti', 'Indonesia', 'Jordan',
  'Kenya', 'Lebanon', 'Malawi', 'Nepal', 'Oman', 'Paraguay', 'Rwanda', 'Senegal', 'Thailand', 'Uganda',
  'Vanuatu', 'Yemen', 'Zambia', 'Zimbabwe',
]; // prettier-ignore
const YEARS = [2022, 2016, 2013] as const;
/** More than these cannot be made: each area once for each text that ships. */
export const MOST_CHAPTERS = AREAS.length * YEARS.length;

/** Write `count` chapters, at most `MOST_CHAPTERS`, into `folder`. */
export async function writeChapters(folder: string, count: number): Promise<readonly SoakChapter[]> {
  await mkdir(folder, { recursive: true });
  const chapters: SoakChapter[] = [];
  for (let at = 0; at < Math.min(count, MOST_CHAPTERS); at += 1) {
    const area = AREAS[at % AREAS.length] ?? '';
    const year = YEARS[Math.floor(at / AREAS.length)] ?? 2022;
    const id = `${area.toLowerCase()}-${year}`;
    const word = `zq${createHash('sha256').update(id).digest('hex').slice(0, 10).replaceAll(/\d/g, 'x')}`;
    const text = await readFile(resolve('resources/reports', `kazakhstan-${year}.txt`), 'utf8');
    const bytes = Buffer.from(
      text
        .replaceAll('Kazakhstan', area)
        .replaceAll('KAZAKHSTAN', area.toUpperCase())
        .replace(/\bchild labor\b/, `child labor ${word}`),
    );
    const path = join(folder, `${id}.txt`);
    await writeFile(path, bytes);
    chapters.push({ id, path, bytes, word, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return chapters;
}
