/** Everything that a reader writes beside reports: notes, what is kept apart, session, preferences, and what it works out and keeps. */
import { setTimeout } from 'node:timers/promises';
import { DEFAULT_PREFERENCES } from '../../src/shared/contract/preferences.ts';
import type { Session } from '../../src/shared/contract/contract.ts';
import { ALIKE, areApart } from './check-library.ts';
import type { RunningEngine } from './reader.ts';

/** What the reader has said is kept. */
export interface Acknowledged {
  readonly notes: readonly string[];
  readonly apart: boolean;
  readonly session: boolean;
  readonly preferences: boolean;
}

/** Told of what must not be. */
export type Say = (what: string) => void;

const SESSION: Session = { version: 1, panes: [], linked: false, asPrinted: true };
const PREFERENCES = { ...DEFAULT_PREFERENCES, theme: 'dark' } as const;
const PASSAGE = { report: 'kazakhstan-2022', stretches: [{ part: 12, start: 0, end: 20 }] };
/** Until what is made beside the answers has tried to come to the disk. */
const BESIDE_MS = 300;

/**
 * Has the reader write one thing after the other, and be asked for what it works out. Whatever is refused is told to
 * `refused`; what is only kept to save time must be answered all the same.
 */
export async function keepAll(
  reader: RunningEngine,
  { refused, say }: { readonly refused: (message: string) => void; readonly say: Say },
): Promise<Acknowledged> {
  const isKept = (
    answer: { readonly ok: true } | { readonly ok: false; readonly error: { message: string } },
  ) => {
    if (!answer.ok) refused(answer.error.message);
    return answer.ok;
  };
  const notes: string[] = [];
  for (let at = 0; at < 3; at += 1) {
    const text = `Note ${at} on the last of the room`;
    const noted = await reader.ask('notes.add', { passages: [PASSAGE], colour: 'blue', text, tags: [] });
    if (isKept(noted)) notes.push(text);
  }
  const apart = isKept(await reader.ask('sources.keep-apart', { one: ALIKE[0], other: ALIKE[1] }));
  const session = isKept(await reader.ask('session.save', SESSION));
  const preferences = isKept(await reader.ask('preferences.save', PREFERENCES));
  const laws = await reader.ask('across.ask', { concept: 'laws' });
  if (!laws.ok) say(`no answer about all countries: ${laws.error.message}`);
  const signs = await reader.ask('history.signs', { report: 'kazakhstan-2016' });
  if (!signs.ok) say(`no history: ${signs.error.message}`);
  await setTimeout(BESIDE_MS);
  return { notes, apart, session, preferences };
}

/** In a reader that was opened since: all of it is there. */
export async function checkKept(reader: RunningEngine, kept: Acknowledged, say: Say): Promise<void> {
  const { notes } = await reader.call('notes.list', { query: '', sort: 'made', limit: 1_000 });
  for (const text of kept.notes)
    if (!notes.some(({ note }) => note.text === text)) say(`${text}: acknowledged, and gone`);
  if (kept.apart && !(await areApart(reader, ALIKE))) say('what was kept apart is so no longer');
  const session = await reader.ask('session.load', {});
  if (!session.ok) say(`session.load: ${session.error.message}`);
  else if (kept.session && session.value?.asPrinted !== true) say('the session was saved, and is gone');
  const preferences = await reader.ask('preferences.load', {});
  if (!preferences.ok) say(`preferences.load: ${preferences.error.message}`);
  else if (kept.preferences && preferences.value?.theme !== 'dark')
    say('the preferences were saved, and are gone');
}
