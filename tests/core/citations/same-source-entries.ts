import { namedBy, sourceProfile } from '../../../src/core/citations/identity/source-profile.ts';
import type { ReferenceContext } from '../../../src/core/citations/identity/source-profile.ts';
import { whySameSource } from '../../../src/core/citations/joins/same-source.ts';
import type { Reference } from '../../../src/shared/model.ts';

/** Why two entries, with what is known of their lists, are held to name one source; `null` where they are not. */
export function sameSource(
  one: Reference,
  other: Reference,
  contextOfOne?: ReferenceContext,
  contextOfOther?: ReferenceContext,
): string | null {
  return whySameSource(
    sourceProfile(namedBy(one), contextOfOne),
    sourceProfile(namedBy(other), contextOfOther),
  );
}
