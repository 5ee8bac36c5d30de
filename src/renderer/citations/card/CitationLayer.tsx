import { useCallback, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Report } from '../../../shared/model.ts';
import { ADDRESS, CITATION, REPAIR, REPORT_SIDE, TO_CITATION } from '../../text/page-signs.ts';
import type { Sign } from '../../text/page-signs.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { CitationCard } from './CitationCard.tsx';
import { RepairTip } from './RepairTip.tsx';
import { useCards } from './use-cards.ts';
import type { Cards, CardWays } from './use-cards.ts';
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
 * most one card besides one that is kept. Wrap any view that shows a report's text in it.
 */
export function CitationLayer({ report, asPrinted, side, children, onGoToReference, onGoToCitation }: Props) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [cards, ways] = useCards();
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
      if (mark !== null) return ways.pin(mark);
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
    pointerover: (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') return;
      ways.hover.over(around(event.target, CITATION));
      setTip(around(event.target, REPAIR));
    },
    pointerleave: () => {
      ways.hover.over(null);
      setTip(null);
    },
    focusin: ({ target }) => setTip(around(target, REPAIR)),
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
        ways={ways}
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
  readonly ways: CardWays;
  readonly onOpenUrl: (address: string | null, from: HTMLElement) => void;
}

/** The card that is kept and the one that is open, where there are any. */
function LayerCards({ report, cards, ways, onGoToReference, onGoToCitation, onOpenUrl }: CardsProps) {
  return (['kept', 'open'] as const).map((which) => {
    const card = cards[which];
    const citation = card === null ? undefined : report.citations[card.citation];
    if (card === null || citation === undefined) return null;
    /** A card that is kept stays when it leads elsewhere. */
    const leave = () => which === 'open' && ways.close.open(false);
    return (
      <CitationCard
        key={`${card.citation} ${String(card.pinned)}`}
        report={report}
        citation={citation}
        index={card.citation}
        mark={card.mark}
        pinned={card.pinned}
        kept={which === 'kept'}
        onKeep={(keep) => ways.keep(card, keep)}
        onPointer={ways.hover.inCard}
        onClose={ways.close[which]}
        onGoToReference={(number) => {
          leave();
          onGoToReference(number);
        }}
        onGoToCitation={(other) => {
          leave();
          onGoToCitation(other);
        }}
        onOpenUrl={onOpenUrl}
      />
    );
  });
}
