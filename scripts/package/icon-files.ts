/** The containers that Windows and macOS want their icons in. Both hold pictures in PNG, each size beside the next. */

/** A square picture. */
export interface IconPicture {
  /** Width and height, in pixels. */
  readonly size: number;
  readonly png: Uint8Array;
}

const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/** A `.ico` of pictures of at most 256 pixels ("Icons", Microsoft: ICONDIR and ICONDIRENTRY; PNG since Windows Vista). */
export function icoOf(pictures: readonly IconPicture[]): Buffer {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = ICO_HEADER + ICO_ENTRY * at;
    // One byte each, and 256 does not fit: it is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Types of the pictures in a `.icns` by their size (Apple, "Icon Composer"; the list at `iconutil(1)`'s icon set). */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** A `.icns` of those pictures whose size it knows. */
export function icnsOf(pictures: readonly IconPicture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => (ICNS_TYPES[size] ?? []).map((type) => chunk(type, png)));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, content: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
