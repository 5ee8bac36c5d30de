/** Whether two references name the same source, and what stands behind a citation on each side. */
import type { Reference, Report } from '../../shared/model.ts';
import { foldText } from './fold.ts';

/** Whether two references of different reports name the same source. */
export type SameSource = (left: Reference, right: Reference) => boolean;

const NUMBERED = /\bno\.\s*([\d-]+-?[ivxlc]*)\b/g;

/**
 * The same source by what is printed: the same text but for punctuation and the day it was looked up, the same
 * address, or an enactment of the same body under the same number ("No. 414-V").
 */
export function sameSourceByText(left: Reference, right: Reference): boolean {
  const [one, other] = [sourceKey(left), sourceKey(right)];
  if (one.text === other.text) return true;
  if (one.urls.some((url) => other.urls.includes(url))) return true;
  return (
    left.kind === 'law' &&
    right.kind === 'law' &&
    one.numbers.some((number) => other.numbers.includes(number))
  );
}

interface SourceKey {
  readonly text: string;
  readonly urls: readonly string[];
  readonly numbers: readonly string[];
}

const keys = new WeakMap<Reference, SourceKey>();

function sourceKey(reference: Reference): SourceKey {
  const known = keys.get(reference);
  if (known !== undefined) return known;
  const folded = foldText(reference.content.text);
  const key = {
    text: folded
      .replace(/https?:\/\/\S+|\[cited[^\]]*\]|\[online\]|\[source on file\]|accessed:?\s\w+\s\d+,\s\d+/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ''),
    urls: reference.urls.map(({ url }) => addressKey(url)).filter((url) => url !== ''),
    numbers: [...folded.matchAll(NUMBERED)].map((match) => match[1] ?? ''),
  };
  keys.set(reference, key);
  return key;
}

/** Scheme, `www.` and a closing slash say nothing; a bare host is no address of one source. */
function addressKey(url: string): string {
  const bare = foldText(url)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.]+$/, '');
  return bare.includes('/') ? bare : '';
}

/** Answers about two reports' sources by number, each pair asked once. */
export interface SourceBook {
  /** Numbers paired where the source is the same, and the rest of each side, in order and once. */
  readonly compare: (left: readonly number[], right: readonly number[]) => SourcePairs;
  /** Numbers of right references by the left number whose source they are. */
  readonly rightOf: (left: number) => number | undefined;
}

export interface SourcePairs {
  readonly kept: (readonly [left: number, right: number])[];
  readonly left: number[];
  readonly right: number[];
}

export function sourceBook(left: Report, right: Report, sameSource: SameSource): SourceBook {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const sameList = left.references === right.references;
  for (const reference of left.references) {
    const match = sameList
      ? reference
      : right.references.find((other) => !taken.has(other.number) && sameSource(reference, other));
    if (match === undefined) continue;
    pairs.set(reference.number, match.number);
    taken.add(match.number);
  }
  const known = {
    left: new Set(left.references.map(({ number }) => number)),
    right: new Set(right.references.map(({ number }) => number)),
  };
  return {
    rightOf: (number) => pairs.get(number),
    compare: (leftNumbers, rightNumbers) => {
      const rest = new Set(rightNumbers);
      const kept: (readonly [number, number])[] = [];
      const only: number[] = [];
      for (const number of new Set(leftNumbers)) {
        const match = pairs.get(number) ?? (known.left.has(number) ? undefined : unlisted(number, rest));
        if (match !== undefined && rest.delete(match)) kept.push([number, match]);
        else only.push(number);
      }
      return { kept, left: only, right: [...rest] };
    },
  };

  /** A number without a reference in either list can only be compared as a number. */
  function unlisted(number: number, rest: ReadonlySet<number>): number | undefined {
    return rest.has(number) && !known.right.has(number) ? number : undefined;
  }
}

/** Reference numbers behind citations, in order. */
export function citedNumbers(report: Report, citations: readonly number[]): number[] {
  return citations.flatMap((index) => report.citations[index]?.numbers ?? []);
}
