import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { CommandName } from '../../../shared/commands/commands.ts';
import type { Repair, Report } from '../../../shared/model.ts';
import { CITATION_STYLES } from '../../../shared/sources.ts';
import { buttonLabel, keyHints } from '../../commands/key-hints.ts';
import { useCommand } from '../../commands/use-command.ts';
import { useOffer } from '../../commands/use-offer.ts';
import { noticeService } from '../../services/notice-store.ts';
import { takingService } from '../../services/taking.ts';
import { useService, useServices } from '../../state/context.ts';
import { mainLandmark } from '../../ui/main-landmark.ts';
import { citedPassage } from './cited-passage.ts';
import { placeCard } from '../parts/place-card.ts';
import { selectedPassage, selectedRange } from './selected-passage.ts';
import type { SelectedPassage } from './selected-passage.ts';
import { STYLE_NAMES, useCitationStyle } from '../parts/use-citation-style.ts';
import { useSelectedRange } from './use-selected-range.ts';
import styles from './SelectionBar.module.css';

interface Props {
  readonly report: Report;
  /** What scrolls, and holds nothing but this report's text. */
  readonly scroller: HTMLElement | null;
  readonly asPrinted: boolean;
  /** What is selected, where that is no text of blocks. */
  readonly read?: (range: Range) => SelectedPassage | null;
}

/** Beside a selection in the text: copy it with its finished citation. */
// Long because what is selected, where the bar stands and what it copies are one piece of state.
export function SelectionBar({ report, scroller, asPrinted, read }: Props) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const taking = useService(takingService);
  const [style, setStyle] = useCitationStyle();
  const bar = useRef<HTMLDivElement>(null);
  const { range, box, dismiss } = useSelectedRange(scroller, bar);
  const [copied, setCopied] = useState<Range | null>(null);
  const printed: readonly Repair[] | undefined = asPrinted ? report.repairs : undefined;

  const copy = async (passageRange: Range): Promise<void> => {
    const inText = (range: Range) =>
      scroller === null ? null : selectedPassage(range, scroller, report, printed);
    const passage = (read ?? inText)(passageRange);
    if (passage === null) return;
    const { block, source, text } = passage;
    const place = source === null ? { block } : { block, source };
    const cited = await bridge.call('cite.passage', { report: report.id, ...place, style });
    if (!cited.ok) return notices.failed(cited.error);
    if (await taking.copy(citedPassage(text, cited.value, style))) setCopied(passageRange);
  };

  const selected = () => (scroller === null ? null : selectedRange(scroller));
  useOffer(
    'copy-passage',
    {
      isPossible: () => selected() !== null,
      run() {
        const toCopy = selected();
        if (toCopy !== null) void copy(toCopy);
      },
    },
    range,
  );

  // Below the end of the selection, or above where there is no room; moves with the text, without a drawing.
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null || box === null) return;
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const view = { width: window.innerWidth, height: window.innerHeight };
    const { left, top } = placeCard(box, size, view);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }, [box]);
  if (range === null || box === null) return null;
  return createPortal(
    <div ref={bar} role="toolbar" aria-label="Selected passage" className={styles['bar']}>
      <button
        type="button"
        className={styles['copy']}
        {...keyHints('copy-passage')}
        // The selection must outlive the press.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => void copy(range)}
      >
        <span aria-live="polite">{copied === range ? 'Copied' : buttonLabel('copy-passage')}</span>
      </button>
      <Ways />
      <select
        className={styles['style']}
        aria-label="Citation style"
        value={style}
        onChange={(event) => {
          const next = CITATION_STYLES.find((one) => one === event.target.value);
          if (next !== undefined) setStyle(next);
          setCopied(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') dismiss();
        }}
      >
        {CITATION_STYLES.map((one) => (
          <option key={one} value={one}>
            {STYLE_NAMES[one]}
          </option>
        ))}
      </select>
    </div>,
    mainLandmark(),
  );
}

/** What else can be done with a selection, where there is somebody who does it. */
const WAYS = ['copy-link', 'highlight', 'add-note'] as const satisfies readonly CommandName[];

/** A button for each that is possible. */
function Ways() {
  return WAYS.map((name) => <WayButton key={name} name={name} />);
}

function WayButton({ name }: { readonly name: CommandName }) {
  const { isPossible, run } = useCommand(name);
  if (!isPossible) return null;
  return (
    <button
      type="button"
      className={styles['copy']}
      {...keyHints(name)}
      // The selection must outlive the press.
      onPointerDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {buttonLabel(name)}
    </button>
  );
}
