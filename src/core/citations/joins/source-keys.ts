import type { SourceProfile } from '../identity/source-profile.ts';

/**
 * Where to look for the same source: two references without a key in common are never compared, so every
 * reason of `whySameSource` must have its key here.
 */
export function sourceKeys(profile: SourceProfile): readonly string[] {
  const { family, issued } = profile;
  if (family === 'cable' || family === 'correspondence')
    return issued === null ? [] : [`${family}|${issued}|${profile.sender}`];
  if (family === 'analysis') return issued === null ? [] : [`analysis|${issued}|${profile.area}`];
  const keys = profile.addresses.map(({ key }) => `address|${key}`);
  for (const { key } of profile.symbols) keys.push(`symbol|${key}`);
  if (profile.law !== null) keys.push(`law|${profile.government}|${profile.law.key}`);
  return [...keys, ...titleKeys(profile)];
}

/**
 * Pairs of the longest title words, so that one misspelt or missing word does not hide a similarity. Words
 * are cut and doubled letters dropped for the same reason. Numbers are never misspelt: titles that are alike have the
 * same, and the years of a series are looked for apart.
 */
function titleKeys({ title, family, government, marks }: SourceProfile): string[] {
  const words = [...new Set(title.map((word) => word.replaceAll(/(\p{L})\1/gu, '$1').slice(0, 7)))]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, 3)
    .sort();
  const home = `${family === 'law' ? government : ''}|${marks.numbers.join(' ')}`;
  const [first, second, third] = words;
  if (first === undefined) return [];
  if (second === undefined) return [`title|${home}|${first}`];
  const pairs =
    third === undefined
      ? [[first, second]]
      : [
          [first, second],
          [first, third],
          [second, third],
        ];
  return pairs.map((pair) => `title|${home}|${pair.join('|')}`);
}
