import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Report } from '../../../shared/model.ts';
import { ADDRESS, CITATION, REPAIR, REPORT_SIDE, TO_CITATION } from '../../text/page-signs.ts';
import type { Sign } from '../../text/page-signs.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import type { OpenCard } from '../dock/dock-context.ts';
import type { CardContent } from './CardBody.tsx';
import { CitationCard } from './CitationCard.tsx';
import { DockedCard } from './DockedCard.tsx';
import { RepairTip } from './RepairTip.tsx';
import { useCards } from './use-cards.ts';
import type { Cards } from './use-cards.ts';
import styles from './CitationLayer.module.css';

interface Props {
  readonly report: Report;
  readonly asPrinted: boolean;
  /** Only what stands inside this `REPORT_SIDE` belongs to the report; everything where it is absent. */
  readonly side?: string;
  readonly children: ReactNode;
  /** Show a reference in the list. */
  readonly onGoToReference: (number: number) => void;
  /** Show a citation mark in the text. */
  readonly onGoToCitation: (citation: number) => void;
}

/**
 * Makes the marks, links and repairs of the text inside it work: one listener for all of them, and at
 * most one card besides that in the margin. Wrap any view that shows a report's text in it.
 */
// Long because each kind of event is heard once, for all that it may be about.
export function CitationLayer({ report, asPrinted, side, children, onGoToReference, onGoToCitation }: Props) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const cards = useCards();
  const [tip, setTip] = useState<HTMLElement | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const askToOpen = (address: string | null, from: HTMLElement) => {
    opener.current = from;
    setUrl(address);
  };

  /** What of the report's own is said around a place of the page. */
  const around = (target: EventTarget | null, sign: Pick<Sign<unknown>, 'around'>): HTMLElement | null => {
    const found = sign.around(target);
    const elsewhere = side !== undefined && REPORT_SIDE.of(REPORT_SIDE.around(found)) !== side;
    return elsewhere ? null : found;
  };
  useListeners(element, {
    click: (event) => {
      const mark = around(event.target, CITATION);
      if (mark !== null) return cards.pin(mark);
      const link = around(event.target, ADDRESS);
      if (link !== null) {
        event.preventDefault();
        return askToOpen(ADDRESS.of(link) ?? null, link);
      }
      const citation = TO_CITATION.of(around(event.target, TO_CITATION));
      if (citation !== undefined) onGoToCitation(citation);
    },
    // The middle button would open an address without asking.
    auxclick: (event) => {
      if (around(event.target, ADDRESS) !== null) event.preventDefault();
    },
    // What the menu offers is chosen without a card coming over it.
    contextmenu: () => {
      cards.hover.cancel();
      cards.closeOpen(false);
    },
    pointerover: (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') return;
      cards.hover.over(around(event.target, CITATION));
      setTip(around(event.target, REPAIR));
    },
    pointerleave: () => {
      cards.hover.over(null);
      setTip(null);
    },
    focusin({ target }) {
      setTip(around(target, REPAIR));
      const mark = around(target, CITATION);
      if (mark !== null) cards.follow(mark);
    },
    keydown(event) {
      const by = event instanceof KeyboardEvent && cards.follows ? stepOf(event) : 0;
      const mark = by === 0 ? null : around(event.target, CITATION);
      if (mark === null) return;
      event.preventDefault();
      const marks = CITATION.all(element).filter((other) => around(other, CITATION) !== null);
      marks[marks.indexOf(mark) + by]?.focus();
    },
    focusout: () => setTip(null),
  });

  const dismissTip = useCallback(() => setTip(null), []);
  const repair = tip === null || asPrinted ? undefined : report.repairs[REPAIR.of(tip) ?? -1];
  return (
    <div ref={setElement} className={styles['layer']}>
      {children}
      <LayerCards
        report={report}
        cards={cards}
        onGoToReference={onGoToReference}
        onGoToCitation={onGoToCitation}
        onOpenUrl={askToOpen}
      />
      {tip !== null && repair !== undefined && (
        <RepairTip key={REPAIR.of(tip)} repair={repair} anchor={tip} onDismiss={dismissTip} />
      )}
      {url !== null && (
        <ExternalLink
          url={url}
          onClose={() => {
            setUrl(null);
            opener.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}

interface CardsProps extends Pick<Props, 'report' | 'onGoToReference' | 'onGoToCitation'> {
  readonly cards: Cards;
  readonly onOpenUrl: (address: string | null, from: HTMLElement) => void;
}

/** The card beside its mark and the one in the margin, where there are any. */
function LayerCards({ report, cards, onGoToReference, onGoToCitation, onOpenUrl }: CardsProps) {
  const { open, docked, margin, toMargin } = cards;
  const contentOf = (card: OpenCard, onLeave: () => void): CardContent | null => {
    const citation = report.citations[card.citation];
    if (citation === undefined) return null;
    return {
      report,
      citation,
      index: card.citation,
      onGoToReference(number) {
        onLeave();
        onGoToReference(number);
      },
      onGoToCitation(other) {
        onLeave();
        onGoToCitation(other);
      },
      onOpenUrl,
      onLeave,
    };
  };
  const beside = open === null ? null : contentOf(open, () => cards.closeOpen(false));
  // What leads elsewhere from the margin leaves it there.
  const inMargin = docked === null ? null : contentOf(docked, () => undefined);
  return (
    <>
      {docked !== null && inMargin !== null && margin !== null && (
        <DockedCard
          {...inMargin}
          margin={margin}
          card={docked}
          onUndock={() => cards.toMark(docked)}
          onClose={() => cards.closeDocked(true)}
        />
      )}
      {open !== null && beside !== null && (
        <CitationCard
          key={`${open.citation} ${String(open.pinned)}`}
          {...beside}
          card={open}
          onDock={toMargin === null ? null : () => toMargin(open)}
          onPointer={cards.hover.inCard}
          onClose={cards.closeOpen}
        />
      )}
    </>
  );
}

/** Where a cursor key leads from a mark while the margin is there: to the next mark or the one before. */
function stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): -1 | 0 | 1 {
  if (altKey || ctrlKey || metaKey || shiftKey) return 0;
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1;
  return key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
}
