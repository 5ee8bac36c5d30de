import { memo } from 'react';
import type { ReactNode } from 'react';
import type { ShownText, Span } from '../../shared/model.ts';
import { citationName } from './cited-places.ts';
import { NO_HIGHLIGHTS, useShownReport } from './report-context.ts';
import type { ShownReport } from './report-context.ts';
import { canBeUndone, textNodes } from './text-nodes.ts';
import type { Leaf, TextNode } from './text-nodes.ts';
import { useDecorations } from './decorations.ts';
import type { Decoration } from './decorations.ts';
import { ADDRESS, CITATION, HIGHLIGHT, NOTE, NOTE_SIGN, REPAIR } from './page-signs.ts';
import styles from './ShownTextView.module.css';

interface Props {
  readonly content: ShownText;
  /** Source spans to mark. */
  readonly highlights?: readonly Span[];
}

/**
 * A text of a report with all that stands in it. Citation marks, note marks and repairs are plain
 * buttons with data attributes; what they do is up to the layer around them (`CitationLayer`).
 */
export const ShownTextView = memo(function ShownTextView({ content, highlights = NO_HIGHLIGHTS }: Props) {
  const shown = useShownReport();
  const decorations = useDecorations(content);
  const marked = { highlights, decorations };
  const options = shown.printed === undefined ? marked : { ...marked, printed: shown.printed };
  return textNodes(content, options).map((node) => drawNode(node, shown));
});

/** Whether repairs can be reached by key, or only carry their sign where many stand close together. */
type Repairs = 'focusable' | 'quiet';

/** One node of a text of the report, as an element with its key. */
export function drawNode(node: TextNode, shown: ShownReport, repairs: Repairs = 'focusable'): ReactNode {
  const leaves = node.leaves.map((leaf) => drawLeaf(leaf, shown, node.kind, repairs));
  const signs = node.leaves.flatMap(({ ends = [] }) => ends.flatMap(drawSign));
  if (signs.length === 0 || node.kind === 'plain') return drawHolder(node, leaves, shown);
  // A control cannot stand inside another one.
  return [drawHolder(node, leaves, shown), ...signs];
}

function drawHolder(node: TextNode, leaves: readonly ReactNode[], shown: ShownReport): ReactNode {
  switch (node.kind) {
    case 'plain':
      return leaves.flatMap((leaf, index) => [leaf, ...(node.leaves[index]?.ends ?? []).flatMap(drawSign)]);
    case 'citation': {
      const citation = shown.report.citations[node.citation];
      if (citation === undefined) return leaves;
      return (
        <button
          key={node.at}
          type="button"
          className={styles['citation']}
          // Its figures stand as they are printed in a text from right to left as well.
          dir="ltr"
          aria-label={citationName(citation)}
          aria-haspopup="dialog"
          {...CITATION.on(node.citation)}
        >
          {leaves}
        </button>
      );
    }
    case 'note-mark':
      return (
        <sup key={node.at} className={styles['note-mark']}>
          {leaves}
        </sup>
      );
    case 'link':
      // An address that lost characters leads nowhere: it is shown, and said to be damaged.
      return node.damaged ? (
        <span key={node.at} dir="ltr" className={styles['damaged']} title="Damaged in this copy">
          {leaves}
        </span>
      ) : (
        <a key={node.at} dir="ltr" href={node.url} className={styles['link']} {...ADDRESS.on(node.url)}>
          {leaves}
        </a>
      );
  }
}

function drawLeaf(
  leaf: Leaf,
  { report, printed }: ShownReport,
  holder: TextNode['kind'],
  repairs: Repairs,
): ReactNode {
  let drawn: ReactNode = leaf.text;
  if (leaf.highlight >= 0) {
    drawn = (
      <mark className={styles['mark']} {...HIGHLIGHT.on(leaf.highlight)}>
        {drawn}
      </mark>
    );
  }
  if (leaf.emphasis) drawn = <em>{drawn}</em>;
  for (const { id, tone, isUnsure } of leaf.over ?? [])
    drawn = (
      <span className={styles['decorated']} data-tone={tone} data-unsure={isUnsure} {...NOTE.on(id)}>
        {drawn}
      </span>
    );
  const repair = report.repairs[leaf.repair];
  if (repair === undefined) return <Piece key={leaf.at}>{drawn}</Piece>;
  if (printed !== undefined && canBeUndone(repair)) {
    return (
      <span key={leaf.at} className={styles['printed']}>
        {drawn}
      </span>
    );
  }
  // Inside another control a repair cannot be a control of its own; its sign alone is shown.
  if (holder === 'citation' || holder === 'link' || repairs === 'quiet') {
    return (
      <span key={leaf.at} className={styles['repaired']} {...REPAIR.on(leaf.repair)}>
        {drawn}
      </span>
    );
  }
  return (
    <ins
      key={leaf.at}
      className={styles['repaired']}
      {...REPAIR.on(leaf.repair)}
      {...(leaf.opensRepair ? FOCUSABLE : undefined)}
    >
      {drawn}
    </ins>
  );
}

/** At the end of what is marked: says what it is, and opens it. It holds no letters, which would be none of the report's. */
function drawSign({ id, tone, name }: Decoration): readonly ReactNode[] {
  if (name === undefined) return [];
  return [
    <button
      key={`note ${id}`}
      type="button"
      className={styles['sign']}
      aria-label={name}
      data-tone={tone}
      {...NOTE_SIGN.on(id)}
    />,
  ];
}

/** The printed form is shown on focus as well as on hover. */
const FOCUSABLE = { tabIndex: 0 };

function Piece({ children }: { readonly children: ReactNode }) {
  return children;
}
