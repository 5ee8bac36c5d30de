import { memo } from 'react';
import type { ComparisonRow } from '../../../shared/comparison/comparison.ts';
import type { ShownText } from '../../../shared/model.ts';
import { drawNode } from '../../text/ShownTextView.tsx';
import { textNodes } from '../../text/text-nodes.ts';
import type { TextNode } from '../../text/text-nodes.ts';
import { clipNodes } from '../../text/clip-nodes.ts';
import { useCompared } from '../state/compare-context.ts';
import { piecesOf } from './row-pieces.ts';
import { StateSign } from '../state/signs.tsx';
import type { Stretch } from '../state/stretches.ts';
import { REPORT_SIDE } from '../../text/page-signs.ts';
import styles from './StretchText.module.css';

interface Props {
  readonly row: ComparisonRow;
  readonly stretches: readonly Stretch[];
}

/**
 * Stretches of a row's text: tinted and underlined where they differ. In one text what was taken away is struck through,
 * because there nothing else tells it from what was put in; side by side its column does.
 */
export const StretchText = memo(function StretchText({ row, stretches }: Props) {
  return stretches.map((stretch) => (
    <StretchView key={`${stretch.side} ${stretch.start}`} row={row} stretch={stretch} />
  ));
});

function StretchView({ row, stretch }: { readonly row: ComparisonRow; readonly stretch: Stretch }) {
  const { onRow, labels, form } = useCompared();
  const text = <Words row={row} stretch={stretch} />;
  const { kind, side, elsewhere } = stretch;
  if (kind === 'same') return <span {...REPORT_SIDE.on(side)}>{text}</span>;
  const Mark = kind === 'deleted' ? 'del' : 'ins';
  return (
    <>
      <Mark
        className={styles[kind]}
        {...REPORT_SIDE.on(side)}
        data-form={form}
        data-minor={stretch.minor || undefined}
        data-sources={stretch.sources}
        data-moved={elsewhere !== undefined || undefined}
      >
        {text}
      </Mark>
      {elsewhere !== undefined && (
        <button
          type="button"
          className={styles['elsewhere']}
          aria-label={`Moved: show where this stands in ${labels[side === 'left' ? 'right' : 'left']}`}
          title="Show its other place"
          onClick={() => onRow(elsewhere.row)}
        >
          <StateSign state="moved" />
        </button>
      )}
    </>
  );
}

/** The words of a stretch, with the marks and links that stand in them. */
function Words({ row, stretch }: { readonly row: ComparisonRow; readonly stretch: Stretch }) {
  const compared = useCompared();
  const shown = compared[stretch.side];
  const side = row[stretch.side];
  if (side === null) return null;
  return piecesOf(shown.report, row.kind, side).map((piece) => {
    const nodes = clipNodes(nodesOf(piece.content), stretch.start - piece.start, stretch.end - piece.start);
    return nodes.map((node) => drawNode(node, shown, 'quiet'));
  });
}

const drawn = new WeakMap<ShownText, readonly TextNode[]>();

/** A text is cut into many stretches, and its nodes are the same for all of them. */
function nodesOf(content: ShownText): readonly TextNode[] {
  const known = drawn.get(content);
  if (known !== undefined) return known;
  const nodes = textNodes(content);
  drawn.set(content, nodes);
  return nodes;
}
