import { memo, useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { densityOf, itemAt } from './density.ts';
import type { Band, Density } from './density.ts';
import type { ShownItem } from '../state/shown-rows.ts';
import styles from './DensityStrip.module.css';

/** The strip's own units: as fine as any screen is high. */
const HEIGHT = 2000;

/** A change that would be thinner than this could not be seen. */
const THINNEST = 4;

/** Lanes of the strip: what is gone on the left, what is new on the right, what changed in both. */
const LANES: Readonly<Record<Band['state'], readonly (readonly [x: number, width: number])[]>> = {
  left: [[0, 9]],
  right: [[11, 9]],
  changed: [
    [3, 6],
    [11, 6],
  ],
  moved: [[6, 8]],
};

interface Props {
  readonly items: readonly ShownItem[];
  /** Items at the upper and lower edge of the view. */
  readonly top: number;
  readonly bottom: number;
  /** What stands at the upper edge, for those who cannot see it. */
  readonly place: string;
  readonly onGo: (item: number) => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/** All changes of the comparison on the height of the window; pressed, dragged or keyed to go there. */
export const DensityStrip = memo(function DensityStrip({ items, top, bottom, place, onGo, onStep }: Props) {
  const density = useMemo(() => densityOf(items), [items]);
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    if (!dragged) return;
    const stop = () => setDragged(false);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
    return () => {
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
    };
  }, [dragged]);

  const goTo = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo(itemAt(density, Math.min(1, Math.max(0, (event.clientY - box.top) / box.height))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const go = goByKey(event.key, top, bottom, items.length);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onStep(event.key === 'ArrowDown' ? 1 : -1);
    else if (go !== null) onGo(go);
    else return;
    event.preventDefault();
  };

  const from = density.starts[top] ?? 0;
  const to = density.starts[bottom + 1] ?? 1;
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles['strip']}
      aria-label="Overview of changes"
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, items.length)}
      aria-valuenow={Math.min(top + 1, Math.max(1, items.length))}
      aria-valuetext={place}
      title="Arrow keys go from change to change"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        setDragged(true);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (dragged) goTo(event);
      }}
    >
      <Bands density={density} />
      <span
        className={styles['view']}
        style={{ top: `${from * 100}%`, height: `${Math.max(0.5, (to - from) * 100)}%` }}
      />
    </div>
  );
});

const Bands = memo(function Bands({ density }: { readonly density: Density }) {
  return (
    <svg
      className={styles['bands']}
      viewBox={`0 0 20 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {(['changed', 'left', 'right', 'moved'] as const).map((state) => (
        <path
          key={state}
          data-state={state}
          d={pathOf(density.bands.filter((band) => band.state === state))}
        />
      ))}
    </svg>
  );
});

function pathOf(bands: readonly Band[]): string {
  return bands
    .flatMap(({ state, from, to }) =>
      LANES[state].map(([x, width]) => {
        const height = Math.max(THINNEST, (to - from) * HEIGHT);
        return `M${x} ${(from * HEIGHT).toFixed(1)}h${width}v${height.toFixed(1)}h-${width}z`;
      }),
    )
    .join('');
}

/** Where a key leads, or `null` for keys that lead nowhere. A page is what is in view. */
function goByKey(key: string, top: number, bottom: number, count: number): number | null {
  const page = Math.max(1, bottom - top);
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return Math.min(count - 1, top + page);
    case 'PageUp':
      return Math.max(0, top - page);
    default:
      return null;
  }
}
