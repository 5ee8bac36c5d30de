/** @param holds what has them, as the beginning of a sentence */
export function laterRecords(holds: string, count: number): string {
  const what = count === 1 ? 'one change' : `${count} changes`;
  const it = count === 1 ? 'It is' : 'They are';
  return `${holds} ${what} that a later version of the reader made and this one cannot show: update this one. ${it} left as ${count === 1 ? 'it is' : 'they are'}.`;
}
