/** Areas in alphabetical order, as the Department lists them: "The Gambia" under G. */
export function compareAreaNames(left: string, right: string): number {
  return withoutArticle(left).localeCompare(withoutArticle(right), 'en');
}

function withoutArticle(name: string): string {
  return name.replace(/^The /, '');
}
