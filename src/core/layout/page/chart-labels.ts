/** Labels of a chart with the shares under them: "Services" over "33.7%" is one thing, whatever stands beside it. */
import type { Fragment } from './fragments.ts';

const FIGURE = /^Figure\s+\d/i;
const SHARE = /^\d{1,3}(?:\.\d+)?\s?%$/;
const LABEL = /^\p{L}[\p{L}\s/&,-]{1,40}$/u;
// Chosen on the published chapters among the samples, in points and type sizes; see ADR 15.
/** A share stands under the middle of its label, at the distance of two lines of one text. */
const OFF_CENTRE = 3;
const NEAREST = 0.6;
const FARTHEST = 1.6;
/** And in the same type: sizes differ by less than this, in points. */
const SAME_SIZE = 0.5;

/**
 * Fragments with each share set on to the label above it, where a figure is drawn. Several of them stand at one height,
 * and read line by line it could not be told which share is whose.
 */
export function joinChartLabels(fragments: readonly Fragment[]): readonly Fragment[] {
  const figure = fragments.find(({ text }) => FIGURE.test(text));
  if (figure === undefined) return fragments;
  const labels = fragments.filter(({ text, baseline }) => baseline < figure.baseline && LABEL.test(text));
  const joined = new Map<Fragment, Fragment | null>();
  for (const share of fragments) {
    if (!SHARE.test(share.text)) continue;
    const label = labels.find((each) => !joined.has(each) && isOver(each, share));
    if (label === undefined) continue;
    joined.set(label, withShare(label, share));
    joined.set(share, null);
  }
  return fragments.flatMap((fragment) => {
    const other = joined.get(fragment);
    return other === undefined ? [fragment] : other === null ? [] : [other];
  });
}

/** Whether a line is a label of a chart with its share. */
export function isChartLabel(text: string): boolean {
  const [, label = '', share = ''] = /^(.+) (\S+)$/.exec(text) ?? [];
  return SHARE.test(share) && LABEL.test(label);
}

function isOver(label: Fragment, share: Fragment): boolean {
  const { size } = label.style;
  const distance = label.baseline - share.baseline;
  return (
    Math.abs(size - share.style.size) < SAME_SIZE &&
    distance > size * NEAREST &&
    distance < size * FARTHEST &&
    Math.abs(label.left + label.right - share.left - share.right) / 2 < OFF_CENTRE
  );
}

function withShare(label: Fragment, share: Fragment): Fragment {
  return {
    ...label,
    text: `${label.text} ${share.text}`,
    left: Math.min(label.left, share.left),
    right: Math.max(label.right, share.right),
    words: [...label.words, ...share.words],
  };
}
