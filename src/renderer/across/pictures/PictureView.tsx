import { useState } from 'react';
import type { CSSProperties } from 'react';
import type { AcrossRow } from '../../../shared/across/across.ts';
import { CELL } from '../../text/page-signs.ts';
import { useRoving } from '../../years/use-roving.ts';
import type { Mark, Paint, Picture, Shape } from './picture.ts';
import { textWidth } from './picture.ts';
import styles from './PictureView.module.css';

interface Props {
  readonly label: string;
  readonly picture: Picture;
  readonly picked: AcrossRow | null;
  readonly onPick: (row: AcrossRow) => void;
}

/** A picture whose marks can be named, gone to by arrow keys and opened. */
export function PictureView({ label, picture, picked, onPick }: Props) {
  const { width, height, shapes, marks, size } = picture;
  const [pointed, setPointed] = useState<Mark | null>(null);
  const places = new Set(marks.map(({ place }) => `${place.row},${place.column}`));
  const { setElement, isStop } = useRoving(size, ({ row, column }) => places.has(`${row},${column}`));
  return (
    <div ref={setElement} className={styles['frame']}>
      <svg
        className={styles['picture']}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
      >
        <g aria-hidden="true">{shapes.map(drawn)}</g>
        {marks.map((mark) => (
          <g
            key={`${mark.place.row},${mark.place.column}`}
            role="button"
            className={styles['mark']}
            aria-label={mark.label}
            aria-pressed={mark.row === picked}
            tabIndex={isStop(mark.place) ? 0 : -1}
            {...CELL.on(mark.place)}
            onClick={() => onPick(mark.row)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onPick(mark.row);
            }}
            onPointerEnter={() => setPointed(mark)}
            onPointerLeave={() => setPointed(null)}
            onFocus={() => setPointed(mark)}
            onBlur={() => setPointed(null)}
          >
            {mark.shapes.map(drawn)}
          </g>
        ))}
        {pointed !== null && <Name mark={pointed} width={width} />}
      </svg>
    </div>
  );
}

/** What is pointed at, in words beside it. */
function Name({ mark: { label, at }, width }: { readonly mark: Mark; readonly width: number }) {
  const wide = textWidth(label, 13) + 16;
  const x = Math.min(Math.max(at.x - wide / 2, 0), Math.max(0, width - wide));
  const y = at.y < 34 ? at.y + 20 : at.y - 32;
  return (
    <g className={styles['name']} aria-hidden="true">
      <rect x={x} y={y} width={wide} height={24} rx={3} />
      <text x={x + 8} y={y + 16}>
        {label}
      </text>
    </g>
  );
}

function paintOf(paint: Paint | undefined): string {
  if (paint === undefined) return 'none';
  if (paint === 'no-assessment') return 'var(--ink-faint)';
  const isLevel = paint === 'significant' || paint === 'moderate' || paint === 'minimal' || paint === 'none';
  return isLevel ? `var(--level-${paint})` : `var(--${paint})`;
}

function drawn(shape: Shape, key: number) {
  const style: CSSProperties = {
    fill: paintOf('fill' in shape ? shape.fill : undefined),
    stroke: paintOf('stroke' in shape ? shape.stroke : undefined),
  };
  switch (shape.kind) {
    case 'rect':
      return (
        <rect key={key} x={shape.x} y={shape.y} width={shape.width} height={shape.height} style={style} />
      );
    case 'circle':
      return <circle key={key} cx={shape.x} cy={shape.y} r={shape.r} style={style} />;
    case 'line':
      return (
        <line
          key={key}
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          strokeWidth={shape.width ?? 1}
          style={style}
        />
      );
    case 'text':
      return (
        <text
          key={key}
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight ?? 400}
          textAnchor={shape.anchor ?? 'start'}
          style={style}
        >
          {shape.text}
        </text>
      );
  }
}
