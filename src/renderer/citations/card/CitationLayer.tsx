import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Report } from '../../../shared/model.ts';
import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { CitationCard } from './CitationCard.tsx';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { RepairTip } from './RepairTip.tsx';
import { createHoverIntent } from '../parts/hover-intent.ts';
import styles from './CitationLayer.module.css';

interface Props {
  readonly report: Report;
  readonly asPrinted: boolean;
  /** Only what stands inside `data-report-side` of this value belongs to the report; everything where it is absent. */
  readonly side?: string;
  readonly children: ReactNode;
  /** Show a reference in the list; `from` is the mark that was read. */
  readonly onGoToReference: (number: number, from: number) => void;
  /** Show a citation mark in the text. */
  readonly onGoToCitation: (citation: number) => void;
}

/** An open card: which mark, and whether it was asked for or only pointed at. */
interface OpenCard {
  readonly citation: number;
  readonly mark: HTMLElement;
  readonly pinned: boolean;
}

/** The card that comes and goes with the mark, and the one that was told to stay. */
interface Cards {
  readonly open: OpenCard | null;
  readonly kept: OpenCard | null;
}

const NO_CARDS: Cards = { open: null, kept: null };

/**
 * Makes the marks, links and repairs of the text inside it work: one listener for all of them, and at
 * most one card besides one that is kept. Wrap any view that shows a report's text in it.
 */
export function CitationLayer({ report, asPrinted, side, children, onGoToReference, onGoToCitation }: Props) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [cards, setCards] = useState(NO_CARDS);
  const [url, setUrl] = useState<string | null>(null);
  const [tip, setTip] = useState<HTMLElement | null>(null);
  const opener = useRef<HTMLElement | null>(null);

  const closeOpen = useCallback((restoreFocus: boolean) => {
    setCards(({ open, kept }) => {
      if (restoreFocus) open?.mark.focus({ preventScroll: true });
      return { open: null, kept };
    });
  }, []);
  const closeKept = useCallback((restoreFocus: boolean) => {
    setCards(({ open, kept }) => {
      if (restoreFocus) kept?.mark.focus({ preventScroll: true });
      return { open, kept: null };
    });
  }, []);
  const [hover] = useState(() =>
    createHoverIntent(
      (mark) =>
        setCards(({ open, kept }) =>
          open?.pinned === true || kept?.mark === mark
            ? { open, kept }
            : { open: openCard(mark, false), kept },
        ),
      () => setCards(({ open, kept }) => ({ open: open?.pinned === true ? open : null, kept })),
    ),
  );
  useEffect(() => () => hover.cancel(), [hover]);

  const closest = (target: EventTarget | null, attribute: string) => closestOf(target, attribute, side);

  useListeners(element, {
    click: (event) => {
      const { target } = event;
      const mark = closest(target, 'data-citation');
      if (mark !== null) {
        hover.cancel();
        return setCards(({ kept }) => ({
          open: openCard(mark, true),
          kept: kept?.mark === mark ? null : kept,
        }));
      }
      const link = closest(target, 'data-url');
      if (link !== null) {
        event.preventDefault();
        opener.current = link;
        return setUrl(link.dataset['url'] ?? null);
      }
      const citation = closest(target, 'data-go-to-citation')?.dataset['goToCitation'];
      if (citation !== undefined) onGoToCitation(Number(citation));
    },
    // The middle button would open an address without asking.
    auxclick: (event) => {
      if (closest(event.target, 'data-url') !== null) event.preventDefault();
    },
    pointerover: (event) => {
      if (event instanceof PointerEvent && event.pointerType === 'touch') return;
      hover.over(closest(event.target, 'data-citation'));
      setTip(closest(event.target, 'data-repair'));
    },
    pointerleave: () => {
      hover.over(null);
      setTip(null);
    },
    focusin: ({ target }) => setTip(closest(target, 'data-repair')),
    focusout: () => setTip(null),
  });

  const dismissTip = useCallback(() => setTip(null), []);

  const repair = tip === null || asPrinted ? undefined : report.repairs[Number(tip.dataset['repair'])];
  return (
    <div ref={setElement} className={styles['layer']}>
      {children}
      {[cards.kept, cards.open].map((card) => {
        const citation = card === null ? undefined : report.citations[card.citation];
        if (card === null || citation === undefined) return null;
        const kept = card === cards.kept;
        const close = kept ? closeKept : closeOpen;
        return (
          <CitationCard
            key={`${card.citation} ${String(card.pinned)}`}
            report={report}
            citation={citation}
            index={card.citation}
            mark={card.mark}
            pinned={card.pinned}
            kept={kept}
            onKeep={(keep) => {
              hover.cancel();
              setCards(keep ? { open: null, kept: card } : { open: { ...card, pinned: true }, kept: null });
            }}
            onPointer={hover.inCard}
            onClose={close}
            onGoToReference={(number) => {
              if (!kept) close(false);
              onGoToReference(number, card.citation);
            }}
            onGoToCitation={(other) => {
              if (!kept) close(false);
              onGoToCitation(other);
            }}
            onOpenUrl={(address, from) => {
              opener.current = from;
              setUrl(address);
            }}
          />
        );
      })}
      {tip !== null && repair !== undefined && (
        <RepairTip key={tip.dataset['repair']} repair={repair} anchor={tip} onDismiss={dismissTip} />
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

function openCard(mark: HTMLElement, pinned: boolean): OpenCard {
  return { citation: Number(mark.dataset['citation']), mark, pinned };
}

function closestOf(
  target: EventTarget | null,
  attribute: string,
  side: string | undefined,
): HTMLElement | null {
  const found = target instanceof Element ? target.closest<HTMLElement>(`[${attribute}]`) : null;
  const elsewhere =
    side !== undefined && found?.closest<HTMLElement>('[data-report-side]')?.dataset['reportSide'] !== side;
  return elsewhere ? null : found;
}
