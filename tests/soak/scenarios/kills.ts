/** The reader is killed in the middle of what it does to a library, and opened again. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { ALIKE, checkLibrary } from '../check-library.ts';
import { MOST_CHAPTERS, writeChapters } from '../chapters.ts';
import type { SoakChapter } from '../chapters.ts';
import type { Random } from '../random.ts';
import { startReader } from '../reader.ts';
import type { RunningEngine } from '../reader.ts';
import type { Scenario, ScenarioTools } from '../scenario.ts';

/** What is known of the library: what was said to be in, and all that could be. */
interface Known {
  readonly data: string;
  readonly chapters: readonly SoakChapter[];
  readonly there: Set<SoakChapter>;
  /** At hand when the reader was killed: an original that was on the disk by then is taken in at some later start. */
  readonly maybe: Set<SoakChapter>;
  /** Whether two references are kept apart: as was answered, and behind it what was at hand when the reader was killed. */
  readonly isApart: boolean[];
}

interface KillRound extends ScenarioTools {
  readonly known: Known;
  readonly reader: RunningEngine;
  /** Chapters of which the kill leaves open whether they are in. */
  readonly either: Set<SoakChapter>;
  /** Kill the reader within so many milliseconds from here on. */
  readonly killWithin: (most: number) => void;
}

interface Kill {
  readonly name: string;
  readonly summary: string;
  /** Begin the work and the clock. Whatever fails because the reader is gone is none of its faults. */
  readonly work: (round: KillRound) => Promise<void>;
  /** What else must hold afterwards. */
  readonly after?: (round: Omit<KillRound, 'reader' | 'killWithin'>) => Promise<void>;
}

/** So many rounds share a library: it fills up, and every so often one begins anew. */
const ROUNDS_OF_A_LIBRARY = 25;
const AT_ONCE = 12;
const A_FEW = 5;

const fill = (chapters: readonly SoakChapter[]) => ({ sources: chapters.map(({ path }) => ({ path })) });

/** Add some that are not there; what an event or the answer names is in. */
async function addSome({ known, reader, either, random, killWithin, count }: KillRound): Promise<void> {
  const missing = known.chapters.filter((chapter) => !known.there.has(chapter));
  const chosen = random.some(missing, random.whole(2, AT_ONCE));
  for (const chapter of chosen) either.add(chapter);
  await reader.call('library.list', {});
  killWithin(1_500);
  const outcome = await reader.ask('library.import', fill(chosen));
  if (outcome.ok) count('ended before the kill');
  const said = new Set(
    outcome.ok
      ? [...outcome.value.added, ...outcome.value.known, ...outcome.value.copies].map(({ report }) => report)
      : reader.events.flatMap((event) => (event.kind === 'library-changed' ? (event.reports ?? []) : [])),
  );
  for (const chapter of chosen.filter(({ id }) => said.has(id))) acknowledge(known, either, chapter);
}

function acknowledge({ there }: Known, either: Set<SoakChapter>, chapter: SoakChapter): void {
  either.delete(chapter);
  there.add(chapter);
}

/** At least a few are in, before the clock runs. */
async function haveAFew({ known, reader, random }: KillRound, few: number): Promise<readonly SoakChapter[]> {
  const missing = known.chapters.filter((chapter) => !known.there.has(chapter));
  await reader.call('library.list', {});
  if (known.there.size < few) {
    const chosen = random.some(missing, few - known.there.size);
    await reader.call('library.import', fill(chosen));
    for (const chapter of chosen) known.there.add(chapter);
  }
  return [...known.there];
}

/** Remove one report after the other, putting every other one back. */
async function removeSome(round: KillRound): Promise<void> {
  const { known, reader, either, random, killWithin, count } = round;
  const there = await haveAFew(round, AT_ONCE);
  killWithin(400);
  for (const chapter of random.some(there, 8)) {
    known.there.delete(chapter);
    either.add(chapter);
    if (!(await reader.ask('library.remove', { id: chapter.id })).ok) return;
    either.delete(chapter);
    count('removed');
    if (random.whole(0, 1) === 0) continue;
    either.add(chapter);
    if (!(await reader.ask('library.restore', { id: chapter.id })).ok) return;
    acknowledge(known, either, chapter);
    count('put back');
  }
  count('ended before the kill');
}

/** Start with reports that the index does not hold yet, and be killed while it is made and kept. */
async function indexSome(round: KillRound): Promise<void> {
  const { known, random, killWithin, reader } = round;
  await rm(join(known.data, 'library', 'search-index'), { force: true });
  await haveAFew(round, AT_ONCE);
  killWithin(random.one([300, 1_500]));
  await reader.ask('search.query', { query: 'labor' });
  await setTimeout(1_600);
}

/** Save the library as one file, over and over, at the same place. */
async function exportIt(round: KillRound): Promise<void> {
  await haveAFew(round, AT_ONCE);
  const path = join(round.known.data, 'saved', 'mine.findings-library');
  await mkdir(join(round.known.data, 'saved'), { recursive: true });
  round.killWithin(120);
  while ((await round.reader.ask('library.save', { path })).ok) round.count('saved');
}

/** What stands under the chosen name is whole; what a kill left beside it goes with the next saving. */
async function wholeExport({
  known,
  fault,
  random,
}: Omit<KillRound, 'reader' | 'killWithin'>): Promise<void> {
  const folder = join(known.data, 'saved');
  const bytes = await readFile(join(folder, 'mine.findings-library')).catch(() => null);
  if (bytes !== null) {
    try {
      const entries = Object.keys(unzipSync(bytes));
      const originals = entries.filter((name) => name.startsWith('originals/')).length;
      if (originals !== known.there.size)
        fault(`the saved library holds ${originals} of ${known.there.size} files`);
    } catch (error) {
      fault(`the saved library is no whole file: ${String(error)}`);
    }
  }
  if (random.whole(0, 4) > 0) return;
  const reader = startReader(known.data);
  await reader.call('library.save', { path: join(folder, 'mine.findings-library') });
  await reader.kill();
  const left = await readdir(folder);
  if (left.length !== 1) fault(`beside the saved library stays ${left.join(', ')}`);
}

/** Lengthen the list until it is worth rewriting, and be killed while the next start rewrites it. */
async function compactIt(round: KillRound): Promise<void> {
  const { known, reader, killWithin, count } = round;
  const [chapter] = await haveAFew(round, A_FEW);
  if (chapter === undefined) throw new Error('There is no chapter to remove.');
  for (let pair = 0; pair < 2 * (known.there.size + 10); pair += 1) {
    await reader.call('library.remove', { id: chapter.id });
    await reader.call('library.restore', { id: chapter.id });
  }
  await reader.kill();
  const second = startReader(known.data);
  killWithin(0);
  const waited = round.random.whole(0, 1_200);
  await Promise.race([second.ask('search.query', { query: 'labor' }), setTimeout(waited)]);
  await setTimeout(round.random.whole(0, 300));
  await second.kill();
  count('starts that rewrite the list');
}

/** Keep two references apart and put them together again, over and over; what was answered last holds. */
async function separateSome(round: KillRound): Promise<void> {
  const { known, reader, killWithin, count } = round;
  await haveAFew(round, A_FEW);
  const [one, other] = ALIKE;
  killWithin(1_500);
  for (;;) {
    const next = !(known.isApart.at(-1) ?? false);
    known.isApart.push(next);
    const method = next ? 'sources.keep-apart' : 'sources.put-together';
    if (!(await reader.ask(method, { one, other })).ok) return;
    known.isApart.splice(0, known.isApart.length - 1);
    count(next ? 'kept apart' : 'put together');
  }
}

/** What was answered, or what was at hand when the reader was killed. */
async function apartAsSaid({ known, fault }: Omit<KillRound, 'reader' | 'killWithin'>): Promise<void> {
  const reader = startReader(known.data);
  const { keptApart = [] } = await reader.call('cite.reference', ALIKE[0]);
  await reader.kill();
  const isApart = keptApart.length > 0;
  if (!known.isApart.includes(isApart))
    fault(`two references are ${isApart ? '' : 'not '}kept apart, and it was said otherwise`);
  known.isApart.splice(0, known.isApart.length, isApart);
}

const WAYS: readonly Kill[] = [
  { name: 'kill-import', summary: 'killed while reports are added', work: addSome },
  { name: 'kill-removal', summary: 'killed while reports are removed and put back', work: removeSome },
  { name: 'kill-index', summary: 'killed while the index is made and kept', work: indexSome },
  {
    name: 'kill-export',
    summary: 'killed while the library is saved as one file',
    work: exportIt,
    after: wholeExport,
  },
  {
    name: 'kill-separation',
    summary: 'killed while references are kept apart and put together again',
    work: separateSome,
    after: apartAsSaid,
  },
  { name: 'kill-compaction', summary: 'killed while the list is rewritten', work: compactIt },
];

export const KILLS: readonly Scenario[] = WAYS.map((way) => ({
  name: way.name,
  summary: way.summary,
  rounds: 200,
  shortRounds: 4,
  run: (rounds, tools) => killAgainAndAgain(way, rounds, tools),
}));

async function killAgainAndAgain(way: Kill, rounds: number, tools: ScenarioTools): Promise<void> {
  const chapters = await writeChapters(join(tools.folder, 'chapters'), MOST_CHAPTERS);
  let known: Known = { data: '', chapters, there: new Set(), maybe: new Set(), isApart: [false] };
  for (let round = 0; round < rounds; round += 1) {
    if (round % ROUNDS_OF_A_LIBRARY === 0 || known.there.size > MOST_CHAPTERS - AT_ONCE) {
      await rm(known.data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      known = {
        data: join(tools.folder, `data-${round}`),
        chapters,
        isApart: [false],
        there: new Set(),
        maybe: new Set(),
      };
      await mkdir(known.data);
    }
    const either = new Set(known.maybe);
    const here = { ...tools, known, either, fault: (what: string) => tools.fault(`round ${round}: ${what}`) };
    await killOnce(way, here);
    tools.count('killed');
    const listed = await checkLibrary({
      data: known.data,
      expected: { there: [...known.there], either: [...either] },
      fault: here.fault,
    });
    await way.after?.(here);
    known.maybe.clear();
    for (const chapter of chapters) {
      const isThere = listed.includes(chapter.id);
      if (isThere) known.there.add(chapter);
      else known.there.delete(chapter);
      if (!isThere && either.has(chapter)) known.maybe.add(chapter);
    }
  }
}

async function killOnce(way: Kill, round: Omit<KillRound, 'reader' | 'killWithin'>): Promise<void> {
  const reader = startReader(round.known.data);
  let killed: Promise<void> | null = null;
  const within = (random: Random, most: number) => {
    killed ??= setTimeout(random.whole(0, most)).then(() => reader.kill());
  };
  try {
    await way.work({ ...round, reader, killWithin: (most) => within(round.random, most) });
  } catch (error) {
    round.fault(`before the kill: ${error instanceof Error ? error.message : String(error)}`);
  }
  await (killed ?? reader.kill());
}
