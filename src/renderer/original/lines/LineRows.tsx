import { memo } from 'react';
import type { Span } from '../../../shared/model.ts';
import type { Sight } from '../layout/picture-plan.ts';
import { FILE_OFFSET } from '../../text/page-signs.ts';
import { runsBetween } from './line-places.ts';
import type { PlacedLines } from './line-places.ts';
import { rowDirection } from './row-direction.ts';
import { rowPieces } from './row-pieces.ts';
import styles from './LinesView.module.css';

interface Props {
  readonly placed: PlacedLines;
  readonly text: string;
  readonly sight: Sight;
  /** Stretches of the file. */
  readonly marked: readonly Span[];
  /** Of the largest line number. */
  readonly digits: number;
}

/** So many heights of the view are drawn above and below it. */
const AHEAD = 0.75;

/** The rows in sight, and some around them. */
export const LineRows = memo(function LineRows({ placed, text, sight, marked, digits }: Props) {
  const { layout, inFile, row, top } = placed;
  const from = Math.max(0, Math.floor((sight.top - AHEAD * sight.height - top) / row));
  const to = Math.min(layout.starts.length, Math.ceil((sight.top + (1 + AHEAD) * sight.height - top) / row));
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return rows.map((index) => {
    const span = { start: layout.starts[index] ?? 0, end: layout.ends[index] ?? 0 };
    const line = layout.lines[index] ?? 0;
    const isLast = layout.lines[index + 1] !== line;
    const isFirst = layout.lines[index - 1] !== line;
    const pieces = rowPieces(text, span, runsBetween(inFile, span), marked);
    return (
      <div key={index} className={styles['row']} style={{ top: top + index * row, height: row }}>
        <span className={styles['number']} style={{ width: `${digits}ch` }} aria-hidden="true">
          {isFirst ? line : ''}
        </span>
        <span
          className={styles['text']}
          dir={rowDirection(text, layout, index)}
          {...FILE_OFFSET.on(span.start)}
        >
          {pieces.map((piece) => {
            const words = text.slice(piece.start, piece.end);
            const kind = piece.isText ? undefined : styles['markup'];
            return piece.isMarked ? (
              <mark key={piece.start} className={kind}>
                {words}
              </mark>
            ) : (
              <span key={piece.start} className={kind}>
                {words}
              </span>
            );
          })}
          {isLast && '\n'}
        </span>
      </div>
    );
  });
});
