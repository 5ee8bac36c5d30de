/** Files of the library come to harm while the reader is closed. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ALIKE, areApart, checkLibrary, isKept } from '../check-library.ts';
import { writeChapters } from '../chapters.ts';
import type { SoakChapter } from '../chapters.ts';
import type { Random } from '../random.ts';
import { startReaderHere } from '../reader-here.ts';
import { startReader } from '../reader.ts';
import type { RunningEngine } from '../reader.ts';
import { DEFAULT_PREFERENCES } from '../../../src/shared/contract/preferences.ts';
import type { Scenario, ScenarioTools } from '../scenario.ts';

const CHAPTERS = 4;
/** So often the built reader is opened in a process of its own, and once more; else the same engine in this process. */
const BUILT_EVERY = 10;

type Harm = (path: string, bytes: Buffer, random: Random) => Promise<string>;

/** Ways in which a file comes to harm; each says what it did. */
const HARMS: readonly Harm[] = [
  async (path) => (await rm(path), 'removed'),
  async (path) => (await writeFile(path, ''), 'emptied'),
  async (path, bytes) => (await writeFile(path, bytes.subarray(0, bytes.length / 2)), 'cut in half'),
  async (path, bytes, random) => {
    const at = random.whole(0, bytes.length);
    await writeFile(path, bytes.subarray(0, at));
    return `cut at ${at} of ${bytes.length}`;
  },
  async (path, bytes, random) => {
    const at = random.whole(0, bytes.length);
    await writeFile(path, Buffer.from(bytes).fill(0, at));
    return `zeroed from ${at} of ${bytes.length}`;
  },
  async (path, bytes, random) => {
    const copy = Buffer.from(bytes);
    const places = Array.from({ length: random.whole(1, 8) }, () =>
      random.whole(0, Math.max(0, bytes.length - 1)),
    );
    for (const at of places) copy.writeUInt8(((copy[at] ?? 0) ^ (1 << random.whole(0, 7))) & 255, at);
    await writeFile(path, copy);
    return `bits turned at ${places.join(', ')}`;
  },
  async (path, bytes) => (await writeFile(path, Buffer.concat([bytes, bytes])), 'doubled'),
  async (path, _, random) => {
    const noise = Buffer.from(Array.from({ length: random.whole(1, 4_000) }, () => random.whole(0, 255)));
    await writeFile(path, noise);
    return `replaced by ${noise.length} bytes of noise`;
  },
  async (path) => {
    await rm(path);
    await mkdir(path);
    return 'replaced by a folder';
  },
];

export const damagedLibrary: Scenario = {
  name: 'damaged-library',
  summary: 'every file of the library is harmed in turn',
  rounds: 200,
  shortRounds: 2,
  run: async (rounds, tools) => {
    const chapters = await writeChapters(join(tools.folder, 'chapters'), CHAPTERS);
    const whole = join(tools.folder, 'whole');
    await makeLibrary(whole, chapters);
    // Rounds for each file there is; of originals and parsed forms, which are many and alike, for each kind.
    for (const kind of await kindsOfFiles(whole))
      for (let round = 0; round < rounds; round += 1) await harmOnce(kind, whole, chapters, round, tools);
  },
};

/**
 * A library with everything in it: reports, one of them removed, an index, facts, a history, notes, the habits of its
 * user, and two references that are kept apart.
 */
async function makeLibrary(data: string, chapters: readonly SoakChapter[]): Promise<void> {
  await mkdir(data);
  const reader = startReader(data);
  await reader.call('library.import', { sources: chapters.map(({ path }) => ({ path })) });
  await reader.call('search.query', { query: 'labor' });
  await reader.call('sources.keep-apart', { one: ALIKE[0], other: ALIKE[1] });
  const passage = { report: 'kazakhstan-2022', stretches: [{ part: 12, start: 0, end: 20 }] };
  await reader.call('notes.add', { passages: [passage], colour: 'blue', text: NOTED, tags: [] });
  await reader.call('session.save', { version: 1, panes: [], linked: true, asPrinted: false });
  await reader.call('preferences.save', DEFAULT_PREFERENCES);
  await reader.call('across.ask', { concept: 'laws' });
  await reader.call('history.signs', { report: 'kazakhstan-2016' });
  await reader.kill();
  // What is kept of it is kept by a start that is left alone.
  const second = startReaderHere(data);
  await second.call('search.query', { query: 'labor' });
  await second.call('notes.list', { query: '', sort: 'made', limit: 1 });
  await second.kill();
  // What was noted last is not in the readable copy of the notes yet.
  const third = startReader(data);
  await third.call('notes.add', { passages: [passage], colour: 'blue', text: NOTED_LAST, tags: [] });
  await third.kill();
}

const NOTED = 'Which of these were visited?';
const NOTED_LAST = 'And which without notice?';

/** Places below the data folder, the many of one kind under one name. */
async function kindsOfFiles(data: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const kinds = new Map<string, string[]>();
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(data, join(entry.parentPath, entry.name));
    const kind = path
      .replaceAll(/[0-9a-f]{64}/g, '*')
      .replaceAll(/[/\\][0-9a-f]{2}[/\\]/g, '/*/')
      .replaceAll(/[0-9a-f]{32}/g, '*')
      .replace(/held-\d+$/, 'held-*');
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  return kinds;
}

async function harmOnce(
  [kind, paths]: readonly [string, readonly string[]],
  whole: string,
  chapters: readonly SoakChapter[],
  round: number,
  { folder, random, fault, count }: ScenarioTools,
): Promise<void> {
  const data = join(folder, `data-${kind.replaceAll(/\W+/g, '-')}-${round}`);
  await cp(whole, data, { recursive: true });
  const path = random.one(paths);
  const harm = HARMS[round % HARMS.length];
  if (harm === undefined) throw new Error('There is no harm.');
  const did = await harm(join(data, path), await readFile(join(data, path)), random);
  count(`harmed ${kind}`);
  const say = (what: string) => fault(`${path} ${did}: ${what}`);

  const isOriginal = path.includes('originals');
  const harmed = chapters.filter(({ sha256 }) => isOriginal && path.includes(sha256));
  const there = chapters.filter((chapter) => !harmed.includes(chapter));
  const start = round % BUILT_EVERY === 0 ? startReader : startReaderHere;
  count(start === startReader ? 'opened as built' : 'opened in this process');
  let told = false;
  await checkLibrary({
    data,
    start,
    // What is left of a damaged original may be listed, since its parsed form is whole; the others must be.
    expected: { there },
    fault: (what) => {
      if (!harmed.some(({ id }) => what.includes(id))) say(what);
    },
    also: async (reader, listing) => {
      told = listing.problems.length > 0;
      if (!(await areApart(reader, ALIKE))) say('what was kept apart is so no longer');
      await checkAnswers(reader, path, { say, count });
      // Adding again mends whatever was harmed.
      const again = await reader.ask('library.import', {
        sources: chapters.map(({ path: file }) => ({ path: file })),
      });
      if (!again.ok) say(`adding again fails: ${again.error.message}`);
      else for (const { message } of again.value.problems) say(`adding again leaves out: ${message}`);
      for (const chapter of chapters)
        if (!(await isKept(data, chapter)))
          say(`${chapter.id} was added again and is not kept byte for byte`);
    },
  });
  if (told || start === startReader) await saysNoMore(data, start, say);
  await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  if (dirname(path) === '.') count('files outside the library');
}

/** Notes are there, and everything that is worked out and kept is answered as ever. */
async function checkAnswers(
  reader: RunningEngine,
  harmed: string,
  { say, count }: { readonly say: (what: string) => void; readonly count: ScenarioTools['count'] },
): Promise<void> {
  const { notes } = await reader.call('notes.list', { query: '', sort: 'made', limit: 10 });
  const gone = [NOTED, NOTED_LAST].filter((text) => !notes.some(({ note }) => note.text === text));
  // One file of the notes is harmed, and the others have them.
  if (gone.length > 0) say(`a note is gone: ${gone.join(', ')}`);
  else if (harmed.includes('notes')) count('notes had again from other files');
  const laws = await reader.ask('across.ask', { concept: 'laws' });
  if (!laws.ok) say(`no answer about all countries: ${laws.error.message}`);
  else if (laws.value.rows.length === 0) say('the answer about all countries is empty');
  const signs = await reader.ask('history.signs', { report: 'kazakhstan-2016' });
  if (!signs.ok) say(`no history: ${signs.error.message}`);
  else if (signs.value.signs.length === 0) say('the history is empty');
  for (const method of ['session.load', 'preferences.load'] as const) {
    const kept = await reader.ask(method, {});
    if (!kept.ok) say(`${method}: ${kept.error.message}`);
  }
  const added = await reader.ask('notes.add', {
    passages: [{ report: 'kazakhstan-2022', stretches: [{ part: 14, start: 0, end: 10 }] }],
    colour: 'pink',
    text: 'One more',
    tags: [],
  });
  if (!added.ok) say(`no more can be noted: ${added.error.message}`);
}

/** What was told and settled is over. */
async function saysNoMore(
  data: string,
  start: typeof startReader,
  say: (what: string) => void,
): Promise<void> {
  const reader = start(data);
  const { problems } = await reader.call('library.list', {});
  for (const { message } of problems) say(`still told at the next start: ${message}`);
  await reader.kill();
}
