/** The disk is full, or may not be written to, at whatever the reader writes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportOutcome } from '../../../src/shared/contract/contract.ts';
import { checkLibrary } from '../check-library.ts';
import { writeChapters } from '../chapters.ts';
import type { SoakChapter } from '../chapters.ts';
import { startReader } from '../reader.ts';
import type { RunningEngine } from '../reader.ts';
import type { Scenario, ScenarioTools } from '../scenario.ts';

const DISK_BYTES = 16 * 2 ** 20;
const CHAPTERS = 10;
const BEFORE = 4;

export const fullDisk: Scenario = {
  name: 'full-disk',
  summary: 'a small disk that fills up at every write, or cannot be written to',
  rounds: 200,
  shortRounds: 6,
  hindrance: () => {
    const disk = mkdtempSync(join(tmpdir(), 'soak-disk-'));
    try {
      mount(disk);
      command('umount', [disk]);
      return null;
    } catch (error) {
      return `no small disk can be mounted here (${error instanceof Error ? error.message.trim() : String(error)})`;
    } finally {
      rmSync(disk, { recursive: true, force: true });
    }
  },
  run: async (rounds, tools) => {
    const chapters = await writeChapters(join(tools.folder, 'chapters'), CHAPTERS);
    for (let round = 0; round < rounds; round += 1) {
      const disk = join(tools.folder, 'disk');
      await mkdir(disk, { recursive: true });
      mount(disk);
      const fault = (what: string) => tools.fault(`round ${round}: ${what}`);
      try {
        const act = round % 4 === 3 ? onReadOnlyDisk : onFullDisk;
        await act(disk, chapters, { ...tools, fault });
      } finally {
        // Lazily: a killed program may not be gone to the last file yet.
        command('umount', ['-l', disk]);
      }
    }
  },
};

/** Throws where this user may mount nothing; `npm run soak` begins in a name space of its own where that helps. */
function mount(disk: string): void {
  command('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', disk]);
}

function command(name: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(name, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')}: ${error?.message ?? stderr}`);
}

async function libraryOn(disk: string, chapters: readonly SoakChapter[]): Promise<string> {
  const data = join(disk, 'data');
  await mkdir(data);
  const reader = startReader(data);
  await reader.call('library.import', sourcesOf(chapters));
  await reader.call('search.query', { query: 'labor' });
  await reader.kill();
  return data;
}

const sourcesOf = (chapters: readonly SoakChapter[]) => ({ sources: chapters.map(({ path }) => ({ path })) });

/** Fill the disk but for `room` bytes. */
async function fillBut(disk: string, room: number): Promise<string> {
  const filler = join(disk, 'filler');
  const { bavail, bsize } = await statfs(disk);
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - room)));
  return filler;
}

async function onFullDisk(
  disk: string,
  chapters: readonly SoakChapter[],
  tools: ScenarioTools,
): Promise<void> {
  const { random, fault, count } = tools;
  const data = await libraryOn(disk, chapters.slice(0, BEFORE));
  const room = 4096 * random.whole(0, 160);
  const filler = await fillBut(disk, room);
  const say = (what: string) => fault(`${room / 1024} KB of room: ${what}`);
  const there = new Set(chapters.slice(0, BEFORE));
  const either = new Set<SoakChapter>();

  const reader = startReader(data);
  const added = await reader.ask('library.import', sourcesOf(chapters.slice(BEFORE)));
  const said = new Set(added.ok ? idsOf(added.value) : []);
  for (const chapter of chapters.slice(BEFORE)) (said.has(chapter.id) ? there : either).add(chapter);
  count('reports added to the last of the room', said.size);
  if (!added.ok) checkSentence(added.error.message, say);
  else for (const { message } of added.value.problems) checkSentence(message, say);

  const [gone] = there;
  if (gone !== undefined) {
    there.delete(gone);
    const removed = await reader.ask('library.remove', { id: gone.id });
    if (removed.ok) count('removals on a full disk');
    else {
      checkSentence(removed.error.message, say);
      there.add(gone);
    }
  }
  const saved = await reader.ask('library.save', { path: join(disk, 'saved.findings-library') });
  if (saved.ok) count('saved on a full disk');
  else checkSentence(saved.error.message, say);
  await readStill(reader, say);
  await reader.kill();

  const expected = { there: [...there], either: [...either] };
  const listed = await checkLibrary({ data, expected, fault: (what) => say(`still full: ${what}`) });
  await rm(filler);
  await rm(join(disk, 'saved.findings-library'), { force: true });
  await checkLibrary({
    data,
    expected,
    fault: (what) => say(`with room again: ${what}`),
    also: async (second) => {
      const again = await second.ask('library.import', sourcesOf(chapters));
      if (!again.ok) say(`with room again nothing can be added: ${again.error.message}`);
      else if (again.value.problems.length > 0) say(`with room again: ${again.value.problems[0]?.message}`);
    },
  });
  const all = { there: chapters };
  await checkLibrary({ data, expected: all, fault: (what) => say(`all added again: ${what}`) });
  count('reports there on the full disk', listed.length);
}

async function onReadOnlyDisk(
  disk: string,
  chapters: readonly SoakChapter[],
  tools: ScenarioTools,
): Promise<void> {
  const { fault, count } = tools;
  const before = chapters.slice(0, BEFORE);
  const data = await libraryOn(disk, before);
  command('mount', ['-o', 'remount,ro', disk]);
  const say = (what: string) => fault(`read-only: ${what}`);
  const reader = startReader(data);
  const added = await reader.ask('library.import', sourcesOf(chapters.slice(BEFORE)));
  if (!added.ok) checkSentence(added.error.message, say);
  else if (idsOf(added.value).length > 0) say(`${idsOf(added.value).join(', ')} cannot have been added`);
  else for (const { message } of added.value.problems) checkSentence(message, say);
  const removed = await reader.ask('library.remove', { id: before[0]?.id ?? '' });
  if (removed.ok) say('nothing can have been removed');
  else checkSentence(removed.error.message, say);
  await readStill(reader, say);
  await reader.kill();
  await checkLibrary({ data, expected: { there: before }, fault: say });
  count('read-only disks');
}

const idsOf = ({ added, copies, known }: ImportOutcome) =>
  [...added, ...copies, ...known].map(({ report }) => report);

/** Reading and searching go on. */
async function readStill(reader: RunningEngine, say: (what: string) => void): Promise<void> {
  const opened = await reader.ask('report.open', { id: 'kazakhstan-2022' });
  if (!opened.ok) say(`a report that ships does not open: ${opened.error.message}`);
  const found = await reader.ask('search.query', { query: 'labor' });
  if (!found.ok || found.value.total === 0) say('nothing is found');
}

/** A refusal is one plain sentence about the disk. */
function checkSentence(message: string, say: (what: string) => void): void {
  if (/defect|undefined|\bE[A-Z]{3,}\b|\n/.test(message) || message.length > 400)
    say(`not a plain sentence: ${message}`);
}
