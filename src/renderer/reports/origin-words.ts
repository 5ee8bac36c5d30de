import type { CopyOrigin, FileOrigin } from '../../shared/contract/contract.ts';
import { dayOf } from './copy-words.ts';

/** When a file came in: "ships with the reader", "added on 22 November 2026"; nothing where nothing tells. */
export function arrivalWords({ builtIn, added }: Pick<CopyOrigin, 'builtIn' | 'added'>): string {
  if (builtIn) return 'ships with the reader';
  return added === undefined ? '' : `added on ${dayOf(added)}`;
}

/**
 * Where it was then: "/home/ada/angola.pdf", "2014/angola.pdf in /home/ada/chapters.zip"; nothing where nothing tells.
 *
 * @param file what it is called: what a library file holds has no other name in it
 */
export function placeWords(origin: FileOrigin | undefined, file: string): string {
  if (origin === undefined) return '';
  const { path, inside, member } = origin;
  if (inside === undefined) return path ?? '';
  return `${member ?? file} in ${path ?? inside}`;
}
