/** A first screen that was taken of a page without a layout: as much of each text as the largest window shows. */

/** More than any window shows of a text from its top. */
const MOST_CHARACTERS = 9000;
/** What a character of a report takes of its height, in pixels, nearly: for the scroll bar. */
const HEIGHT_OF_CHARACTER = 0.42;

/** @param body of a first screen (`src/shared/first-screen/first-screen.ts`) */
export function shortened(body) {
  return body.map(part);
}

function part(node) {
  if (typeof node === 'string') return node;
  const [tag, attributes, children] = node;
  if (!('data-scroller' in attributes)) return [tag, attributes, children.map(part)];
  const room = { left: MOST_CHARACTERS, dropped: 0 };
  const seen = children.flatMap((child) => within(child, room));
  const height = Math.round(room.dropped * HEIGHT_OF_CHARACTER);
  return [tag, attributes, [...seen, ['div', { 'data-kept-style': `height: ${height}px` }, []]]];
}

/** Blocks that stand below what any window shows are left out; what holds them stays. */
function within(node, room) {
  if (typeof node === 'string') return [node];
  const [tag, attributes, children] = node;
  if (!('data-block' in attributes))
    return [[tag, attributes, children.flatMap((child) => within(child, room))]];
  const length = lengthOf(node);
  if (room.left <= 0) {
    room.dropped += length;
    return [];
  }
  room.left -= length;
  return [node];
}

function lengthOf(node) {
  return typeof node === 'string' ? node.length : node[2].reduce((sum, child) => sum + lengthOf(child), 0);
}
