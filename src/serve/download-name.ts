/** What a file is called in the head of an answer: letters without their accents, no sign that a header or a system reads. */
export function downloadName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .,()-]/g, '-');
  return /^\w/.test(plain) ? plain : `file-${plain}`;
}
