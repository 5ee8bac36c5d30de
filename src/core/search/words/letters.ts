/** The letters of a word as bits; different letters may share one. */
export function lettersOf(form: string): number {
  let bits = 0;
  for (let at = 0; at < form.length; at += 1) bits |= 1 << (form.charCodeAt(at) & 31);
  return bits;
}
