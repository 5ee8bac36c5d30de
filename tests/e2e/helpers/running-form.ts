import type { Page } from 'playwright-core';
import type { ReaderMenu, SavedFile } from './reader.ts';

/** How a window looks at first. */
export interface WindowLooks {
  readonly size: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

/** The reader's program, running in one of its forms; its window is opened, left, and opened anew. */
export interface RunningForm {
  readonly origin: string;
  readonly open: (looks: WindowLooks) => Promise<OpenWindow>;
  readonly stop: () => Promise<void>;
}

/** Sizes of paper; `Letter` unless told. */
export type Paper = 'A4' | 'Letter';

export interface OpenWindow {
  readonly page: Page;
  /** Load the page, once its errors are listened to. `hasFolder`: the test gave the folder that the reader finds. */
  readonly begin: (hasFolder: boolean) => Promise<unknown>;
  readonly address: () => Promise<string>;
  readonly clipboard: () => Promise<string>;
  readonly savedFile: (act: () => Promise<void>) => Promise<SavedFile>;
  readonly printed: (paper?: Paper) => Promise<Uint8Array>;
  readonly menu: ReaderMenu | null;
  /** Leave the page so that nothing of it comes after, where another can be opened: see `silence`. */
  readonly leave?: () => Promise<void>;
}

/** What is not stopped where opening fails would keep the whole run from ending. */
export async function orStop<Value>(work: Promise<Value>, stop: () => Promise<void>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Set by `silence`, read as the page is left. */
const SILENCED = 'data-silenced';

/**
 * To be called before the page is loaded. What hears of the end of a page is told in the order in which it began to
 * listen, also where it wants to be told first: only who listens before the page itself can keep it from hearing.
 */
export async function prepareSilence(page: Page): Promise<void> {
  await page.addInitScript((silenced) => {
    addEventListener('pagehide', (event) => {
      if (document.documentElement.hasAttribute(silenced)) event.stopImmediatePropagation();
    });
  }, SILENCED);
}

/**
 * No timer of the page runs from here on, and it does not notice that it is left: what it keeps of itself it has
 * sent off by now, or never will.
 */
export async function silence(page: Page): Promise<void> {
  await page.evaluate((silenced) => {
    for (let timer = Number(setTimeout(() => undefined)); timer > 0; timer--) clearTimeout(timer);
    Object.assign(window, { setTimeout: () => 0 });
    document.documentElement.setAttribute(silenced, '');
  }, SILENCED);
}

/** Wait until the engine has done whatever the page asked it to keep: it loads after what it was given to save. */
export async function allKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.reader?.call('session.load', {});
  });
}

export function withoutUndefined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
