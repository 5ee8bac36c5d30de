/**
 * Looks at the page after each painted frame, until a text stands there that can be read: in sight, in its own type,
 * covered by nothing. It asks only after a frame, so that the page lays out nothing for the watch's sake.
 */
const { ipcRenderer } = require('electron');

/** Long enough for everything that follows a start to have moved what it would move, in milliseconds. */
const AT_REST = 500;

const now = () => performance.timeOrigin + performance.now();

function afterFrame(look) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port2.addEventListener('message', look);
    port2.start();
    port1.postMessage(null);
  });
}

/** The first block of text in sight of the first report, or what an empty window shows. */
function text() {
  const empty = document.getElementById('ready');
  if (empty !== null) return empty;
  const scroller = document.querySelector('main article');
  if (scroller === null || document.fonts.status !== 'loaded') return null;
  const sight = scroller.getBoundingClientRect();
  for (const block of scroller.querySelectorAll('p[data-block], li[data-block]')) {
    const { left, top, bottom } = block.getBoundingClientRect();
    if (bottom <= sight.top || top >= sight.bottom || block.textContent.length < 40) continue;
    return block.contains(at(Math.max(left, sight.left) + 20, Math.max(top, sight.top) + 6)) ? block : null;
  }
  return null;
}

/** What is drawn there. What cannot be used yet is drawn all the same. */
function at(x, y) {
  const root = document.getElementById('root');
  const { inert } = root;
  root.inert = false;
  const element = document.elementFromPoint(x, y);
  root.inert = inert;
  return element;
}

function watchForText() {
  afterFrame(() => {
    const time = now();
    const block = text();
    if (block === null) return watchForText();
    const place = placeOf(block.dataset.block);
    ipcRenderer.send('stopwatch', { readable: time, kept: isKept() });
    watchForUse(block.dataset.block, place);
  });
}

function watchForUse(block, place) {
  afterFrame(() => {
    if (isKept() || text() === null) return watchForUse(block, place);
    ipcRenderer.send('stopwatch', { usable: now() });
    setTimeout(() => {
      const moved = placeOf(block).map((value, side) => Math.abs(value - place[side]));
      ipcRenderer.send('stopwatch', { place, moved: Math.max(...moved) });
    }, AT_REST);
  });
}

const isKept = () => document.getElementById('root')?.dataset.firstScreen !== undefined;

function placeOf(block) {
  const element =
    block === undefined ? document.body : document.querySelector(`main article [data-block="${block}"]`);
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height];
}

watchForText();
