import * as fc from 'fast-check';

export interface Damage {
  /** Where, as a share of the file's length. */
  readonly at: number;
  readonly length: number;
  readonly byte: number;
  readonly how: 'cut' | 'change' | 'lose' | 'double' | 'zero';
}

/** Ways in which files come to harm: cut, bytes changed, a stretch lost, doubled or zeroed. */
export const damage: fc.Arbitrary<Damage> = fc.record({
  // Doubles would mostly be tiny: harm would mostly befall the first bytes.
  at: fc.nat({ max: 999_999 }).map((millionths) => millionths / 1_000_000),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
  how: fc.constantFrom('cut', 'change', 'lose', 'double', 'zero'),
});

/** A copy of a file, harmed. */
export function damaged(bytes: Uint8Array, { at, length, byte, how }: Damage): Uint8Array {
  const copy = Buffer.from(bytes);
  const start = Math.floor(at * copy.length);
  const end = Math.min(copy.length, start + length);
  switch (how) {
    case 'cut':
      return copy.subarray(0, start);
    case 'change':
      return copy.fill(byte, start, Math.min(end, start + 3));
    case 'lose':
      return Buffer.concat([copy.subarray(0, start), copy.subarray(end)]);
    case 'double':
      return Buffer.concat([copy.subarray(0, end), copy.subarray(start)]);
    case 'zero':
      return copy.fill(0, start, end);
  }
}
