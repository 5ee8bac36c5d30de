import type { CSSProperties } from 'react';
import type { LevelPoint } from '../../../shared/years.ts';
import { LevelMark } from '../../reports/LevelMark.tsx';
import type { GridPlace } from '../../years/move-in-grid.ts';
import { useDrawn } from '../axis/timeline-context.ts';
import { useOpenLevel } from './use-open-level.ts';
import { CELL, OPENS_PLACE } from '../../text/page-signs.ts';

interface Props {
  readonly point: LevelPoint;
  /** Of a joint chapter, whose areas are assessed one by one. */
  readonly area?: string;
  /** What stands beside the sign; may be empty. */
  readonly label: string;
  readonly place: GridPlace;
  readonly isStop: boolean;
  readonly className: string | undefined;
  readonly style: CSSProperties;
}

/** The assessment of one year: its sign, and the way to where it is printed. */
export function LevelButton({ point, area, label, place, isStop, className, style }: Props) {
  const { nameOf } = useDrawn();
  const open = useOpenLevel();
  const when = area === undefined ? point.year : `${area}, ${point.year}`;
  return (
    <button
      type="button"
      className={className}
      style={style}
      aria-label={`${when}: ${point.label}. Read in ${nameOf(point.report)}`}
      title={`${point.label}: read in ${nameOf(point.report)}`}
      {...CELL.on(place)}
      tabIndex={isStop ? 0 : -1}
      {...OPENS_PLACE.on}
      onClick={() => open(point)}
    >
      <LevelMark level={point.level} label={label} />
    </button>
  );
}
