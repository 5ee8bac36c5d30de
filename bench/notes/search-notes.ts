/** How long a search over notes takes, as the window asks for it: through the engine's handlers, over a journal on the disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteHandlers } from '../../src/engine/handlers/note-handlers.ts';
import { openLibrary } from '../../src/engine/library/library.ts';
import type { Note } from '../../src/shared/notes/note.ts';
import { median, milliseconds, ratio } from '../report.ts';

const QUERIES = ['inspector', '"child labor" tag:"tag 7"', 'note:found -sites', 'labor OR trafficking'];
const TARGET_MS = 50;
const TIMES = 15;

/** The anchor is the list of all of them, without a search. */
export async function searchNotes(notes: readonly Note[]): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-notes-'));
  const library = await openLibrary(
    { reportsFolder: 'resources/reports', dataFolder, version: '1.0.0' },
    {
      emit: () => undefined,
      onDefect: (description) => {
        throw new Error(description);
      },
    },
  );
  const { 'notes.list': list } = noteHandlers(Promise.resolve(library));
  const timed = async (query: string): Promise<number> => {
    const start = performance.now();
    await list({ query, sort: 'changed', limit: 200 });
    return performance.now() - start;
  };
  await library.notes.restore(notes);
  const first = await timed('');
  const firstSearch = await timed('factories');
  const times = async (query: string) => {
    const all: number[] = [];
    for (let time = 0; time < TIMES; time += 1) all.push(await timed(query));
    return median(all);
  };
  const anchor = await times('');
  console.log(
    `The list of ${notes.length} notes: first ${milliseconds(first)}, then ${milliseconds(anchor)}; a search at once after the first ${milliseconds(firstSearch)}`,
  );
  for (const query of QUERIES) {
    const time = await times(query);
    console.log(
      `  search ${query}: ${milliseconds(time)}, ${ratio(time, anchor)} of the list (target below ${TARGET_MS} ms)`,
    );
  }
  await library.keep();
  rmSync(dataFolder, { recursive: true, force: true });
}
