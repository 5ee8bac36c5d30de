import { memo, useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { TOPIC_NAMES } from '../../reports/names.ts';
import { DensityStrip } from './DensityStrip.tsx';
import type { Shown } from '../state/shown-rows.ts';
import { viewRange } from './view-range.ts';
import type { ViewRange } from './view-range.ts';

interface Props {
  readonly shown: Shown;
  readonly scroller: HTMLElement | null;
  readonly groups: RefObject<HTMLElement | null>;
  readonly onGo: (item: number) => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/** Keeps the strip where the text is, so that scrolling redraws nothing else. */
export const StripHost = memo(function StripHost({ shown, scroller, groups, onGo, onStep }: Props) {
  const [range, setRange] = useState<ViewRange>({ top: 0, bottom: 0 });
  useEffect(() => {
    if (scroller === null) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      if (groups.current === null || shown.items.length === 0) return;
      const now = viewRange(scroller, groups.current);
      setRange((before) => (before.top === now.top && before.bottom === now.bottom ? before : now));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    later();
    scroller.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      scroller.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
      cancelAnimationFrame(frame);
    };
  }, [scroller, groups, shown]);
  return (
    <DensityStrip
      items={shown.items}
      top={range.top}
      bottom={range.bottom}
      place={placeName(shown, range.top)}
      onGo={onGo}
      onStep={onStep}
    />
  );
});

function placeName({ items, changes }: Shown, top: number): string {
  const row = items.slice(top).find((item) => item.kind === 'row');
  const topic = row?.row.topic ?? null;
  const passed = changes.filter((first) => first < top).length;
  const share = `${passed} of ${changes.length} changes above`;
  return topic === null ? share : `${TOPIC_NAMES[topic]}, ${share}`;
}
