/** The older way of compressing streams (ISO 32000-1, 7.4.4.2). */

const CLEAR = 256;
const END = 257;
const FIRST = 258;
const MOST_CODES = 4096;

/** @param early 1 where codes grow longer one code before they must, as is usual */
export function unpackedLzw(data: Uint8Array, early: number, most: number): Buffer | 'damaged' | 'large' {
  // What each code stands for: the stretch of the output that it was made of.
  const starts = new Uint32Array(MOST_CODES);
  const lengths = new Uint32Array(MOST_CODES);
  let plain = Buffer.alloc(Math.max(1024, Math.min(most, data.length * 4)));
  let written = 0;
  let next = FIRST;
  let width = 9;
  let before = -1;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    bits &= (1 << held) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST;
      width = 9;
      before = -1;
      continue;
    }
    const isNew = code === next && before >= 0;
    if (code >= next && !isNew) return 'damaged';
    const from = isNew ? before : (starts[code] ?? 0);
    const length = isNew ? written - before + 1 : code < CLEAR ? 1 : (lengths[code] ?? 0);
    if (written + length > most) return 'large';
    if (written + length > plain.length)
      plain = Buffer.concat([plain], Math.max(plain.length * 2, written + length));
    if (before >= 0 && next < MOST_CODES) {
      starts[next] = before;
      lengths[next] = written - before + 1;
      next += 1;
    }
    if (code < CLEAR) plain[written] = code;
    else for (let index = 0; index < length; index += 1) plain[written + index] = plain[from + index] ?? 0;
    before = written;
    written += length;
    if (next + early >= 1 << width && width < 12) width += 1;
  }
  return plain.subarray(0, written);
}
