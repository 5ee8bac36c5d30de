import { reportLabel } from '../../../shared/label.ts';
import { whySameSource } from './same-source.ts';
import type { ListedReference } from './listed-reference.ts';
import type { SourceProfile } from '../identity/source-profile.ts';

const THROUGH = 'as ';
const NOT_DIRECT = 'same source as an entry between them';

/**
 * Why each of `others` is the same source as `item`: directly, or through an entry between them ("as
 * Kazakhstan 2016 (24): same law number 414-V"). The shortest chain is given.
 */
export function explainJoin(
  item: ListedReference,
  others: readonly ListedReference[],
  profileOf: (one: ListedReference) => SourceProfile | undefined,
): (other: ListedReference) => string {
  const reasons = new Map<ListedReference, string>();
  let frontier: readonly ListedReference[] = [item];
  let open = [...others];
  const known = new Map<SourceProfile, Map<SourceProfile, string | null>>();
  const why = (one: SourceProfile | undefined, other: SourceProfile | undefined): string | null => {
    if (one === undefined || other === undefined) return null;
    const row = known.get(one) ?? new Map<SourceProfile, string | null>();
    known.set(one, row);
    const reason = row.has(other) ? (row.get(other) ?? null) : whySameSource(one, other);
    row.set(other, reason);
    return reason;
  };
  while (frontier.length > 0 && open.length > 0) {
    const reached: ListedReference[] = [];
    for (const from of frontier) {
      const still: ListedReference[] = [];
      for (const other of open) {
        const reason = why(profileOf(from), profileOf(other));
        if (reason === null) still.push(other);
        else {
          reasons.set(
            other,
            from === item
              ? reason
              : `${THROUGH}${reportLabel(from.report)} (${from.reference.number}): ${reason}`,
          );
          reached.push(other);
        }
      }
      open = still;
    }
    frontier = reached;
  }
  return (other) => reasons.get(other) ?? NOT_DIRECT;
}

/**
 * Why each member of a source is in it: how it is one with the first, and of the first how it is one with the member
 * nearest to it.
 */
export function explainMembers(
  members: readonly ListedReference[],
  profileOf: (one: ListedReference) => SourceProfile | undefined,
): readonly string[] {
  const [first, ...others] = members;
  if (first === undefined) return [];
  if (others.length === 0) return ['the only reference to this source'];
  const explain = explainJoin(first, others, profileOf);
  const reasons = others.map((other) => explain(other));
  const direct = reasons.find((reason) => !reason.startsWith(THROUGH));
  return [direct ?? NOT_DIRECT, ...reasons];
}
