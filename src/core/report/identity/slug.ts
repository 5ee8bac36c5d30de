import { fold } from '../../../shared/text/fold.ts';

/** "Côte d'Ivoire 2019" as `cote-d-ivoire-2019`: letters without their accents, everything else a hyphen. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** A file name without its folder and extension. */
export function fileStem(file: string): string {
  const name = file.replace(/^.*[/\\]/, '');
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
