/** Two and three programs change one library at once. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLibrary } from '../check-library.ts';
import { writeChapters } from '../chapters.ts';
import type { SoakChapter } from '../chapters.ts';
import { runCommand, startReader } from '../reader.ts';
import type { Scenario, ScenarioTools } from '../scenario.ts';

const CHAPTERS = 21;

export const together: Scenario = {
  name: 'together',
  summary: 'two and three programs add, remove, search and save at the same time',
  rounds: 200,
  shortRounds: 2,
  run: async (rounds, tools) => {
    const chapters = await writeChapters(join(tools.folder, 'chapters'), CHAPTERS);
    for (let round = 0; round < rounds; round += 1) {
      const data = join(tools.folder, 'data');
      await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      await mkdir(data);
      const fault = (what: string) => tools.fault(`round ${round}: ${what}`);
      const there = await changeTogether(data, chapters, { ...tools, fault });
      await checkLibrary({ data, expected: { there }, fault });
    }
  },
};

/** Gives what must be in when all have done their part. */
async function changeTogether(
  data: string,
  chapters: readonly SoakChapter[],
  { random, fault, count }: ScenarioTools,
): Promise<readonly SoakChapter[]> {
  const third = Math.floor(chapters.length / 3);
  const before = chapters.slice(0, 3);
  const window = chapters.slice(3, third);
  const command = chapters.slice(third, 2 * third);
  // Both add these.
  const both = chapters.slice(2 * third, 2 * third + 4);
  const reader = startReader(data);
  const library = join(data, 'library');
  await reader.call('library.import', { sources: before.map(({ path }) => ({ path })) });

  const [gone, ...kept] = before;
  if (gone === undefined) throw new Error('There is nothing to remove.');
  const importing = reader.ask('library.import', {
    sources: [...window, ...both].map(({ path }) => ({ path })),
  });
  const commanding = runCommand(
    ['import', ...[...command, ...both].map(({ path }) => path), '--library', library, '--json'],
    {},
  );
  const others = random.whole(0, 1) === 0 ? [] : [thirdProgram(data)];
  count(others.length === 0 ? 'two programs' : 'three programs');
  const removed = await reader.ask('library.remove', { id: gone.id });
  if (!removed.ok) fault(`a report cannot be removed while others are added: ${removed.error.message}`);
  const restored = await reader.ask('library.restore', { id: gone.id });
  if (!restored.ok) fault(`a report cannot be put back while others are added: ${restored.error.message}`);

  const imported = await importing;
  if (!imported.ok) fault(`the window could not add: ${imported.error.message}`);
  else for (const { message } of imported.value.problems) fault(`the window left out: ${message}`);
  const { status, complaints } = await commanding;
  if (status !== 0) fault(`import ended with ${status}: ${complaints.slice(-3).join(' ')}`);
  for (const other of others) for (const what of await other) fault(what);
  await reader.kill();
  return [gone, ...kept, ...window, ...command, ...both];
}

/** A second window that is opened, searched in, and saves the library while others change it. */
async function thirdProgram(data: string): Promise<readonly string[]> {
  const found: string[] = [];
  const reader = startReader(data);
  for (const path of ['first', 'second']) {
    const searched = await reader.ask('search.query', { query: 'labor' });
    if (!searched.ok) found.push(`the third program cannot search: ${searched.error.message}`);
    const saved = await reader.ask('library.save', { path: join(data, `${path}.findings-library`) });
    if (!saved.ok) found.push(`the third program cannot save: ${saved.error.message}`);
    else
      for (const { message } of saved.value.problems)
        found.push(`the third program saved without: ${message}`);
  }
  await reader.kill();
  return found;
}
