/**
 * The disk is full, or may not be written to, at whatever the reader writes. Where no small disk can be mounted (a container
 * without that right), files may not grow beyond a length instead: the system then takes a part of what is written and refuses the rest,
 * as a full disk does.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportOutcome } from '../../../src/shared/contract/contract.ts';
import { checkLibrary } from '../check-library.ts';
import { writeChapters } from '../chapters.ts';
import { checkKept, keepAll } from '../keep-all.ts';
import type { SoakChapter } from '../chapters.ts';
import type { Random } from '../random.ts';
import { startReader, startReaderWithin } from '../reader.ts';
import type { RunningEngine } from '../reader.ts';
import type { Scenario, ScenarioTools } from '../scenario.ts';

const DISK_BYTES = 16 * 2 ** 20;
const CHAPTERS = 10;
const BEFORE = 4;

/** Of so many rounds one is on a disk that cannot be written to, and one with a limit for files. */
const KINDS = 5;

export const fullDisk: Scenario = {
  name: 'full-disk',
  summary: 'a small disk that fills up at every write, or cannot be written to; files that may not grow',
  rounds: 200,
  shortRounds: 6,
  hindrance: () => (process.platform === 'win32' ? 'Windows knows no limit for files' : null),
  run: async (rounds, tools) => {
    const why = whyNoDisk();
    if (why !== null) tools.count(`files that may not grow, and no small disk (${why})`);
    const chapters = await writeChapters(join(tools.folder, 'chapters'), CHAPTERS);
    for (let round = 0; round < rounds; round += 1) {
      const fault = (what: string) => tools.fault(`round ${round}: ${what}`);
      const disk = join(tools.folder, `disk-${round}`);
      await mkdir(disk);
      const kind = why === null ? round % KINDS : KINDS - 1;
      if (kind === KINDS - 1) await onTightDisk(disk, chapters, { ...tools, fault }, limited);
      else
        await onSmallDisk(disk, () =>
          kind === KINDS - 2
            ? onReadOnlyDisk(disk, chapters, { ...tools, fault })
            : onTightDisk(disk, chapters, { ...tools, fault }, filled),
        );
      await rm(disk, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },
};

/** Why no small disk can be mounted here; `null` where one can. */
function whyNoDisk(): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'soak-disk-'));
  try {
    mount(disk);
    command('umount', [disk]);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}

async function onSmallDisk(disk: string, work: () => Promise<void>): Promise<void> {
  mount(disk);
  try {
    await work();
  } finally {
    // Lazily: a killed program may not be gone to the last file yet.
    command('umount', ['-l', disk]);
  }
}

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

/** What keeps a reader from writing as it likes. */
interface Tightness {
  readonly words: string;
  readonly start: (data: string) => RunningEngine;
  /** There is room again. */
  readonly release: () => Promise<void>;
}

type Tighten = (disk: string, random: Random) => Promise<Tightness>;

/** The disk is full but for a little room. */
const filled: Tighten = async (disk, random) => {
  const room = 4096 * random.whole(0, 160);
  const filler = join(disk, 'filler');
  const { bavail, bsize } = await statfs(disk);
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - room)));
  return {
    words: `${room / 1024} KB of room`,
    start: (data) => startReader(data),
    release: () => rm(filler),
  };
};

/** Files may not grow beyond a length. */
const limited: Tighten = (_, random) => {
  const largest = 1024 * random.whole(1, 200);
  return Promise.resolve({
    words: `files of at most ${largest / 1024} KB`,
    start: (data) => startReaderWithin(data, largest),
    release: () => Promise.resolve(),
  });
};

async function onTightDisk(
  disk: string,
  chapters: readonly SoakChapter[],
  tools: ScenarioTools,
  tighten: Tighten,
): Promise<void> {
  const { random, fault, count } = tools;
  const data = await libraryOn(disk, chapters.slice(0, BEFORE));
  const { words, start, release } = await tighten(disk, random);
  count(tighten === filled ? 'full disks' : 'limits for files');
  const say = (what: string) => fault(`${words}: ${what}`);
  const there = new Set(chapters.slice(0, BEFORE));
  const either = new Set<SoakChapter>();

  const reader = start(data);
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
  const refused = (message: string): void => {
    count('refused on a full disk');
    checkSentence(message, say);
  };
  const kept = await keepAll(reader, { refused, say });
  await readStill(reader, say);
  await reader.kill();

  const expected = { there: [...there], either: [...either] };
  const listed = await checkLibrary({
    data,
    start,
    expected,
    fault: (what) => say(`still full: ${what}`),
    also: (second) => checkKept(second, kept, (what) => say(`still full: ${what}`)),
  });
  await release();
  await rm(join(disk, 'saved.findings-library'), { force: true });
  await checkLibrary({
    data,
    expected,
    fault: (what) => say(`with room again: ${what}`),
    also: async (second) => {
      await checkKept(second, kept, (what) => say(`with room again: ${what}`));
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
  const refused = (message: string): void => checkSentence(message, say);
  const kept = await keepAll(reader, { refused, say });
  if (kept.notes.length > 0 || kept.apart) say('something cannot have been kept, and was said to be');
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
