/**
 * In a browser there is no preload: this script builds `window.reader` over http, before the page's own
 * script runs. All addresses are relative to the page's, which holds the token.
 */
import { CHOICES } from '../../shared/contract/contract.ts';
import type {
  Answer,
  FileSaving,
  ReaderBridge,
  ReaderEvent,
  TextFile,
} from '../../shared/contract/contract.ts';
import { chooseFiles, sendFiles } from './files.ts';
import { createListeners } from '../../shared/messages/listeners.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** Before the page's own script, which opens no window, has taken it away. */
const openWindow = window.open.bind(window);

const { subscribe, tell } = createListeners<ReaderEvent>();
let events: EventSource | null = null;

const bridge: ReaderBridge = {
  call: async (method, argument) => {
    const given: object = argument;
    if (method === 'host.save-text' && isTextFile(given)) {
      download(given);
      return ok({ saved: true }) as Result<Answer<typeof method>>;
    }
    if (method === 'library.cancel-import') cancels += 1;
    if (method === 'host.choose-reports' && 'choose' in given) {
      const files = await chooseFiles(CHOICES.find((choice) => choice === given.choose) ?? 'files');
      const added = files.length === 0 ? ok(null) : await addFiles(files);
      return (added.ok ? ok({ chosen: files.length }) : added) as Result<Answer<typeof method>>;
    }
    const result = await call<Answer<typeof method>>(method, argument);
    if (SAVES.has(method) && result.ok) fetchSaved(result.value as FileSaving);
    if (method === 'host.open-external' && result.ok && 'url' in argument) {
      openWindow(argument.url, '_blank', 'noopener,noreferrer');
    }
    return result;
  },
  subscribe: (listener) => {
    const leave = subscribe(listener);
    events ??= openEvents();
    return leave;
  },
  addFiles: (files) => addFiles(files.filter((file) => file instanceof File)),
};

/** What makes a file for the browser to fetch. */
const SAVES: ReadonlySet<string> = new Set(['host.save-library', 'host.save-original', 'host.save-page']);

/** How often adding was cancelled: sending goes on until this changes. */
let cancels = 0;

async function addFiles(files: readonly File[]): Promise<Result<null>> {
  const before = cancels;
  const { uploads, problems } = await sendFiles(files, (file) => {
    if (cancels !== before) return false;
    tell({ kind: 'import-progress', done: 0, total: files.length, file, secondsLeft: null });
    return true;
  });
  for (const message of problems) tell({ kind: 'notice', message });
  if (uploads.length > 0 && cancels === before) return call('host.add-uploaded', { uploads });
  const outcome = {
    added: [],
    copies: [],
    offered: [],
    offeredSeparations: [],
    offeredNotes: null,
    known: [],
    mended: [],
    problems: [],
    leftOut: [],
    cancelled: true,
  };
  tell({ kind: 'import-finished', outcome });
  return ok(null);
}

/** What is saved as the page is left has to arrive all the same. */
const KEPT_ALIVE: ReadonlySet<string> = new Set(['session.save', 'preferences.save']);
/** A browser lets a request outlive its page up to this size (Fetch Standard, section 4.6: 64 kibibytes). */
const LARGEST_KEPT_ALIVE = 60_000;

async function call<T>(method: string, argument: unknown): Promise<Result<T>> {
  try {
    const body = JSON.stringify(argument);
    const response = await fetch(`api/${encodeURIComponent(method)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: KEPT_ALIVE.has(method) && body.length < LARGEST_KEPT_ALIVE,
    });
    if (!response.ok)
      return fail('bad-argument', `The reader refused this: ${(await response.text()).trim()}`);
    return (await response.json()) as Result<T>;
  } catch {
    return fail(
      'engine-stopped',
      'The reader was closed where it was started: start it again and open its new address.',
    );
  }
}

function isTextFile(argument: object): argument is TextFile {
  return 'name' in argument && 'text' in argument;
}

/** Browsers need the address until they have begun to write the file; none says when that is. */
const ADDRESS_KEPT_MS = 60_000;

/** A file of the page's own making, kept by the browser as it keeps any download. */
function download({ name, text, isBase64 = false }: TextFile): void {
  const content = isBase64 ? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) : text;
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_KEPT_MS);
}

/** A file that the reader has made by now: the browser fetches it as any download. */
function fetchSaved({ download: address }: FileSaving): void {
  if (address === undefined) return;
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

function openEvents(): EventSource {
  const source = new EventSource('events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as ReaderEvent;
    tell(event);
  });
  return source;
}

Object.defineProperty(window, 'reader', { value: Object.freeze(bridge), enumerable: true });
