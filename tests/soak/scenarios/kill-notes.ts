/** The reader is killed while notes are being written: every note that was acknowledged is there afterwards, as it was. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Note } from '../../../src/shared/notes/note.ts';
import { startReader } from '../reader.ts';
import type { RunningEngine } from '../reader.ts';
import type { Scenario, ScenarioTools } from '../scenario.ts';

const ALL = { query: '', sort: 'made', limit: 1_000_000 } as const;
/** So many rounds share their notes; then a folder begins anew. */
const ROUNDS_OF_A_FOLDER = 20;
/** A note is written while it is typed: so many letters more each time. */
const TYPED_AT_ONCE = 7;
const WORDS = 'How many of these sites were visited without notice, and who says so? '.repeat(40);

export const killNotes: Scenario = {
  name: 'kill-notes',
  summary: 'killed while notes are being written',
  rounds: 200,
  shortRounds: 4,
  run: killAgainAndAgain,
};

async function killAgainAndAgain(rounds: number, tools: ScenarioTools): Promise<void> {
  let acknowledged = new Map<string, Note>();
  let data = '';
  for (let round = 0; round < rounds; round += 1) {
    if (round % ROUNDS_OF_A_FOLDER === 0) {
      await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      data = join(tools.folder, `notes-${round}`);
      await mkdir(data);
      acknowledged = new Map();
    }
    const reader = startReader(data);
    await check(reader, acknowledged, (what) => tools.fault(`round ${round}: ${what}`));
    const killed = setTimeout(tools.random.whole(0, 1_500)).then(() => reader.kill());
    await write(reader, acknowledged, tools);
    await killed;
    tools.count('killed');
  }
  const last = startReader(data);
  await check(last, acknowledged, (what) => tools.fault(`at the end: ${what}`));
  await last.kill();
}

/** Notes on any words, typed letter by letter, some of them removed, until the reader is gone. */
async function write(
  reader: RunningEngine,
  acknowledged: Map<string, Note>,
  { random, count }: ScenarioTools,
): Promise<void> {
  for (;;) {
    const marked = {
      report: 'kazakhstan-2022',
      stretches: [{ part: random.whole(5, 60), start: 0, end: 30 }],
    };
    const made = await reader.ask('notes.add', { passages: [marked], colour: 'blue', text: '', tags: [] });
    if (!made.ok && made.error.code === 'bad-argument') continue;
    if (!made.ok) return;
    acknowledged.set(made.value.id, made.value);
    count('notes acknowledged');
    const length = random.whole(1, 12) * TYPED_AT_ONCE;
    for (let typed = TYPED_AT_ONCE; typed <= length; typed += TYPED_AT_ONCE) {
      const changed = await reader.ask('notes.change', { id: made.value.id, text: WORDS.slice(0, typed) });
      if (!changed.ok) return;
      acknowledged.set(changed.value.id, changed.value);
      count('changes acknowledged');
    }
    if (random.whole(0, 4) > 0) continue;
    // A removal that nobody answered may have been made or not.
    acknowledged.delete(made.value.id);
    if (!(await reader.ask('notes.remove', { ids: [made.value.id] })).ok) return;
  }
}

async function check(
  reader: RunningEngine,
  acknowledged: ReadonlyMap<string, Note>,
  fault: (what: string) => void,
): Promise<void> {
  const { notes } = await reader.call('notes.list', ALL);
  const there = new Map(notes.map(({ note }) => [note.id, note]));
  for (const [id, { text }] of acknowledged) {
    const kept = there.get(id);
    if (kept === undefined) fault(`the note ${id} is gone`);
    // What was being typed at the end may have come to the disk unanswered.
    else if (!kept.text.startsWith(text)) fault(`the note ${id} says “${kept.text}” and not “${text}”`);
  }
  const told = reader.events.filter(({ kind }) => kind === 'notice');
  if (told.length > 0) fault(`the reader says: ${JSON.stringify(told)}`);
}
