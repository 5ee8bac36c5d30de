import { reportLabel } from '../../../shared/label.ts';
import { whySameSource } from './same-source.ts';
import type { ListedReference } from './listed-reference.ts';
import type { SourceProfile } from '../identity/source-profile.ts';

const NOT_DIRECT = 'same source as an entry between them';

/** Why an entry is one source with another, and with which, where that is not the one that was asked about. */
interface Reason {
  readonly why: string;
  readonly through: ListedReference | null;
}

/**
 * Why each of `others` is the same source as `item`: directly, or through an entry between them ("same law number
 * 414-V, as 24 in Kazakhstan 2016"). The shortest chain is given.
 */
export function explainJoin(
  item: ListedReference,
  others: readonly ListedReference[],
  profileOf: (one: ListedReference) => SourceProfile | undefined,
): (other: ListedReference) => string {
  const reasons = reasonsFrom(item, others, profileOf);
  return (other) => inWords(reasons.get(other));
}

function reasonsFrom(
  item: ListedReference,
  others: readonly ListedReference[],
  profileOf: (one: ListedReference) => SourceProfile | undefined,
): ReadonlyMap<ListedReference, Reason> {
  const reasons = new Map<ListedReference, Reason>();
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
    const asked = new Set<SourceProfile | undefined>();
    for (const from of frontier) {
      // What one with the same profile is not like, this one is not like either.
      if (asked.has(profileOf(from))) continue;
      asked.add(profileOf(from));
      const still: ListedReference[] = [];
      for (const other of open) {
        const reason = why(profileOf(from), profileOf(other));
        if (reason === null) still.push(other);
        else {
          reasons.set(other, { why: reason, through: from === item ? null : from });
          reached.push(other);
        }
      }
      open = still;
    }
    frontier = reached;
  }
  return reasons;
}

function inWords(reason: Reason | undefined): string {
  if (reason === undefined) return NOT_DIRECT;
  const { why, through } = reason;
  if (through === null) return why;
  return `${why}, as ${through.reference.number} in ${reportLabel(through.report)}`;
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
  const reasons = reasonsFrom(first, others, profileOf);
  const direct = others.map((other) => reasons.get(other)).find((reason) => reason?.through === null);
  return [inWords(direct), ...others.map((other) => inWords(reasons.get(other)))];
}
