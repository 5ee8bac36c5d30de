/** Numbers and names with what does not tell sources apart taken off. */
import { foldedLine } from '../../../shared/text/fold.ts';

const CYRILLIC_AS_LATIN: Readonly<Record<string, string>> = {
  п: 'p',
  а: 'a',
  в: 'v',
  к: 'k',
  з: 'z',
  р: 'r',
  с: 's',
  х: 'h',
  м: 'm',
};

/** The number of a law as it is compared: "45-п" and "45-p", "66–27" and "66-27" are one. */
export function foldNumber(number: string): string {
  return foldedLine(number)
    .replaceAll(/[пакзрсхмв]/g, (letter) => CYRILLIC_AS_LATIN[letter] ?? letter)
    .replaceAll(/[\s.,]+/g, '')
    .replace(/^0+(?=\d)/, '');
}

/**
 * How a place or an office is compared: letters only, doubled letters once, so that "Nur-Sultan",
 * "Nur Sultan" and "Manila", "Manilla" agree.
 */
export function foldName(name: string): string {
  return foldedLine(name)
    .replaceAll(/[^\p{L}\d]+/gu, '')
    .replaceAll(/(\p{L})\1/gu, '$1');
}
