/**
 * `node first-screen.mjs`: what the window shows at the first start of all, made by the page that was just built, so that such a
 * start has it to show at once (ADR 24). The page runs without a window (jsdom), asks an engine that keeps nothing, and hands
 * over its first screen as it does when it is closed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { JSDOM } from 'jsdom';
import { shortened } from './shortened-screen.mjs';

const root = resolve(import.meta.dirname, '../..');
const pages = join(root, 'out/renderer');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const engine = new Worker(join(root, 'out/main/engine.js'), {
  workerData: { reportsFolder: join(root, 'resources/reports'), dataFolder: null, version },
});
const waiting = new Map();
engine.on('message', ({ kind, id, result }) => {
  if (kind !== 'answer') return;
  waiting.get(id)(result);
  waiting.delete(id);
});
// The page says of a failure what it says to its user; here there is none to read it.
engine.on('error', (error) => {
  throw error;
});

function ask(method, argument) {
  return new Promise((answered) => {
    const id = waiting.size === 0 ? 1 : Math.max(...waiting.keys()) + 1;
    waiting.set(id, answered);
    engine.postMessage({ kind: 'call', id, method, argument }, []);
  });
}

const kept = Promise.withResolvers();
const bridge = {
  call: (method, argument) => {
    if (method === 'host.keep-first-screen') kept.resolve(argument.screen);
    if (method === 'host.info')
      return { ok: true, value: { kind: 'desktop', version, platform: process.platform, dataFolder: null } };
    return method.startsWith('host.') ? { ok: true, value: null } : ask(method, argument);
  },
  subscribe: () => () => undefined,
  addFiles: () => ({ ok: true, value: null }),
};

const html = readFileSync(join(pages, 'index.html'), 'utf8');
const { window: page } = new JSDOM(html, { url: 'http://127.0.0.1/', pretendToBeVisual: true });
asGlobals(page);
const script = new Set(readFileSync(join(pages, first(html)), 'utf8').match(/main-[\w-]+\.js/g));
for (const name of script) await import(pathToFileURL(join(pages, 'assets', name)).href);
await drawn(page.document);
page.dispatchEvent(new page.Event('pagehide'));
const screen = JSON.parse(await kept.promise);
if (screen === null) throw new Error('The page that was built has no first screen.');
writeFileSync(
  join(root, 'out/first-screen.json'),
  JSON.stringify({ ...screen, size: null, body: shortened(screen.body) }),
);
process.exit(0);

function first(text) {
  const found = /<script[^>]* src="\.\/([^"]+)"/.exec(text);
  if (found === null) throw new Error('The page that was built has no script.');
  return found[1];
}

/** Both reports stand there, and nothing is waited for. */
async function drawn({ defaultView, body }) {
  const isDrawn = () => {
    const texts = [...body.querySelectorAll('[data-pane] [data-scroller]')];
    return texts.length > 1 && texts.every((text) => text.querySelector('[data-block]') !== null);
  };
  await new Promise((resolve) => {
    const observer = new defaultView.MutationObserver(look);
    observer.observe(body, { childList: true, subtree: true });
    function look() {
      if (!isDrawn()) return;
      observer.disconnect();
      resolve();
    }
    look();
  });
}

/** The page's script takes what it needs from where a browser has it. */
function asGlobals(window) {
  const none = () => undefined;
  const nothing = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const own = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis));
  const events = ['Event', 'EventTarget', 'CustomEvent', 'AbortController', 'AbortSignal', 'navigator'];
  const given = Object.fromEntries([...own, ...events].map((name) => [name, window[name]]));
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
    given[name] = window[name].bind(window);
  Object.assign(window.Element.prototype, { scrollIntoView: none, scrollTo: none });
  const box = () => new window.DOMRect();
  Object.assign(window.Range.prototype, { getBoundingClientRect: box, getClientRects: () => [] });
  Object.assign(window, {
    reader: bridge,
    matchMedia: () => ({ matches: false, addEventListener: none, removeEventListener: none }),
  });
  for (const [name, value] of Object.entries({
    ...given,
    window,
    ResizeObserver: nothing,
    IntersectionObserver: nothing,
    CSS: { escape: (text) => text.replace(/["\\]/g, '\\$&') },
  }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
