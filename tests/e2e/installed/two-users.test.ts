import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asUser } from '../helpers/as-user.ts';
import { pane } from '../helpers/panes.ts';
import { ordinaryUser, otherUser, startInstalledWindow } from '../helpers/start-installed.ts';
import type { InstalledWindow, OrdinaryUser } from '../helpers/start-installed.ts';

const dataOf = ({ home }: OrdinaryUser) => join(home, '.config/findings-reader');
const open = async (user: OrdinaryUser): Promise<InstalledWindow> => {
  const env = { PATH: process.env.PATH, DISPLAY: process.env.DISPLAY };
  const window = await startInstalledWindow([], env, user);
  await pane(window.page, 'Kazakhstan 2022').waitFor({ timeout: 60_000 });
  return window;
};

/** Owners of the files of Chromium's and the reader's in the folder that all users share. */
const sharedFiles = () =>
  readdirSync('/tmp')
    .filter((name) => /chromium|findings-reader/i.test(name))
    .map((name) => statSync(join('/tmp', name), { throwIfNoEntry: false }))
    .filter((state) => state !== undefined && [one.uid, other.uid].includes(state.uid));

let one: OrdinaryUser;
let other: OrdinaryUser;
const windows: InstalledWindow[] = [];
beforeAll(async () => {
  [one, other] = [ordinaryUser(), otherUser()];
  for (const user of [one, other]) rmSync(dataOf(user), { recursive: true, force: true });
  for (const user of [one, other]) windows.push(await open(user));
});
afterAll(async () => {
  for (const window of windows) await window.stop();
  for (const user of [one, other]) rmSync(dataOf(user), { recursive: true, force: true });
});

const theme = (page: Page) =>
  page.evaluate(async () => {
    const kept = await window.reader?.call('preferences.load', {});
    return kept?.ok === true ? (kept.value?.theme ?? null) : kept;
  });

it('two users of one machine each have a reader of their own, at the same time', async () => {
  const [first, second] = windows.map(({ page }) => page);
  if (first === undefined || second === undefined) throw new Error('there are no two windows');
  await first.keyboard.press('Control+,');
  await first.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => theme(first)).toBe('dark');
  expect(await theme(second)).toBeNull();
  // Closed: what the one has kept is in their own folder, and the other's goes on.
  await windows[0]?.stop();
  expect(await theme(second)).toBeNull();
});

it('neither can look into what the other keeps, nor into what stands in the folder for all', () => {
  for (const [user, from] of [
    [one, other],
    [other, one],
  ] as const) {
    const seen = asUser('ls', [dataOf(from)], {}, user);
    expect([seen.status === 0, seen.err]).toEqual([false, expect.stringContaining('Permission denied')]);
    expect(statSync(dataOf(user)).uid).toBe(user.uid);
  }
  for (const state of sharedFiles()) expect((state?.mode ?? 0) & 0o077).toBe(0);
});
