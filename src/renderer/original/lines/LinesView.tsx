import { useMemo, useState } from 'react';
import type { OriginalText } from '../../../shared/contract/contract.ts';
import { heldSpanOf } from '../../../shared/original/held-text.ts';
import { SelectionBar } from '../../citations/passage/SelectionBar.tsx';
import { useFollowing } from '../follow/use-following.ts';
import { useSight } from '../layout/use-sight.ts';
import type { OriginalProps } from '../follow/original-props.ts';
import { useDimming } from '../pages/use-dimming.ts';
import { useMarking } from '../../noting/use-marking.ts';
import { placesOfTarget } from '../pages/outlined.ts';
import { usePageMenu } from '../pages/use-page-menu.ts';
import { LineRows } from './LineRows.tsx';
import { LinesBar } from './LinesBar.tsx';
import { layOutLines } from './line-layout.ts';
import { heightOfLine, sourceAtLine } from './line-places.ts';
import { selectedInLines } from './selected-in-lines.ts';
import { useLineClicks } from './use-line-clicks.ts';
import { useTypeSize } from './use-type-size.ts';
import { REGION_START } from '../../ui/region/regions.ts';
import { FOCUSABLE } from '../../ui/focusable.ts';
import styles from './LinesView.module.css';

interface Props extends OriginalProps {
  readonly original: OriginalText;
}

/** Above the first row and below the last, in CSS pixels. */
const EDGE = 12;
/** Longer rows are hard to read. */
const MOST_COLUMNS = 110;
/** Beside the numbers, and at the other edge: as the style sheet has it. */
const MARGINS = 6;

/** A file without pages as what it holds, line by line with numbers; the passage at hand is marked. */
// Long because it is a list of parts, over one scroller and one layout.
export function LinesView({ pane, report, label, text, anchor, link, dispatch, original }: Props) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [probe, setProbe] = useState<HTMLElement | null>(null);
  const { sight, room } = useSight(scroller);
  const type = useTypeSize(probe);
  const digits = useMemo(() => String(original.text.split('\n').length).length, [original.text]);
  const columns = Math.floor(Math.min(MOST_COLUMNS, room.width / type.width - digits - MARGINS));
  const layout = useMemo(() => layOutLines(original.text, columns), [original.text, columns]);
  const inFile = useMemo(
    () => original.runs.toSorted((one, other) => one.from - other.from),
    [original.runs],
  );
  const placed = useMemo(
    () => ({ layout, runs: original.runs, inFile, row: type.height, top: EDGE }),
    [layout, original.runs, inFile, type.height],
  );
  const places = useMemo(
    () => ({
      report,
      heightOf: (offset: number) => heightOfLine(placed, offset),
      sourceAt: (height: number) => sourceAtLine(placed, height),
    }),
    [report, placed],
  );
  useFollowing({ places, scroller, text, anchor, pane: pane.key, link });
  const target = pane.visit?.target;
  const marked = useMemo(() => placesOfTarget(report, target), [report, target]);
  const inLines = useMemo(
    () => marked.flatMap((place) => heldSpanOf(original.runs, place) ?? []),
    [marked, original.runs],
  );
  const [dimmed] = useDimming();
  const toText = useLineClicks({ report, pane: pane.key, scroller, runs: original.runs, dispatch });
  usePageMenu({ report, scroller, toText, marked });
  const read = (range: Range) => selectedInLines(range, report, original.runs);
  useMarking({ report, scroller, read: (range) => read(range)?.source ?? null });
  const height = layout.starts.length * type.height + 2 * EDGE;
  const first = Math.max(0, Math.floor((sight.top - EDGE) / type.height));
  return (
    <>
      <LinesBar
        report={report}
        label={label}
        original={original}
        line={layout.lines[first] ?? 1}
        count={layout.lineCount}
      />
      <div
        ref={setScroller}
        className={styles['scroller']}
        role="group"
        aria-label={`Lines of ${label}`}
        data-dimmed={dimmed}
        {...FOCUSABLE}
        {...REGION_START}
      >
        <span ref={setProbe} className={styles['probe']} aria-hidden="true" />
        <div className={styles['lines']} style={{ height }} lang="en">
          <LineRows placed={placed} text={original.text} sight={sight} marked={inLines} digits={digits} />
        </div>
      </div>
      <SelectionBar report={report} scroller={scroller} asPrinted={false} read={read} />
    </>
  );
}
