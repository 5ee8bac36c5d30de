import type { Checkability, ReferenceKind, ReferenceUrl } from '../../../shared/model.ts';
import { referenceKind } from './reference-kind.ts';
import { ON_FILE } from './source-vocabulary.ts';

/**
 * Whether a reader can check a source without the Department: `private` for what was never public
 * (reports of posts, e-mails, meetings), `link` where an address is printed, `on-file` where the list says
 * that only the Department holds it, `published` where a library could find it.
 */
export function checkability(
  text: string,
  urls: readonly ReferenceUrl[],
  kind: ReferenceKind = referenceKind(text),
): Checkability {
  if (kind === 'embassy' || kind === 'government-correspondence') return 'private';
  if (urls.length > 0) return 'link';
  if (ON_FILE.test(text)) return 'on-file';
  return kind === 'unpublished' ? 'private' : 'published';
}
