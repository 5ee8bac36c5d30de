/** Odd, so that multiplying by them loses nothing; else without meaning. */
const FACTORS = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/**
 * A short name for a long text, where many are to be told apart and keeping them all would take too much memory:
 * 128 bits, so that two texts of a library have the same name less often than memory fails. It is no secret, and
 * gives no proof against someone who makes two texts of one name on purpose.
 */
export function digest(text: string): string {
  let [first, second, third, fourth]: [number, number, number, number] = [1, 2, 3, 4];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each lane takes in the one before it, so that none of them can be told from the others.
    first = Math.imul(first ^ code ^ (fourth >>> 15), FACTORS[0]);
    second = Math.imul(second ^ code ^ (first >>> 13), FACTORS[1]);
    third = Math.imul(third ^ code ^ (second >>> 16), FACTORS[2]);
    fourth = Math.imul(fourth ^ code ^ (third >>> 14), FACTORS[3]);
  }
  const lanes = [first, second, third, fourth, text.length];
  return lanes.map((lane) => (lane >>> 0).toString(36)).join('-');
}
