/** Filters that are typed: every word counts, in any order, without regard to how its letters are written. Pure. */

/** Whether a text, folded by `foldForFilter`, holds every word that is typed: "Cote 2019". */
export function wordTest(typed: string): (folded: string) => boolean {
  const words = foldForFilter(typed).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}

/** Alike whatever its case, accents, quotation marks and dashes. */
export function foldForFilter(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐-―]/g, '-');
}
