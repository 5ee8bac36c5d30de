import { useState } from 'react';
import type { OfferedCopy } from '../../../shared/contract/contract.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { CopyDifferenceDialog } from './CopyDifferenceDialog.tsx';
import { offeredSentence } from './outcome-words.ts';
import styles from './OfferedCopies.module.css';

/** Added files that would be shown in place of what is: nothing changes until it is asked for here, or in the pane. */
export function OfferedCopies({ offered }: { readonly offered: readonly OfferedCopy[] }) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [answered, setAnswered] = useState<readonly OfferedCopy[]>([]);
  const [looked, setLooked] = useState<OfferedCopy | null>(null);
  const open = offered.filter((offer) => !answered.includes(offer));
  if (open.length === 0) return null;

  const keep = (offer: OfferedCopy) => {
    setAnswered((before) => [...before, offer]);
    setLooked(null);
  };
  const show = async (offer: OfferedCopy) => {
    const { report: id, offered: copy } = offer;
    const result = await bridge.call('library.choose-copy', { id, sha256: copy.sha256 });
    if (result.ok) keep(offer);
    else notices.failed(result.error);
  };
  return (
    <section className={styles['offers']} aria-label="Added files that would be shown">
      <p className={styles['said']}>{offeredSentence(open.length)}</p>
      <ul className={styles['list']} aria-label="Would be shown in place of yours">
        {open.map((offer) => (
          <li key={offer.offered.sha256} className={styles['offer']}>
            <span className={styles['names']}>
              <strong>{offer.label}</strong>
              <span className={styles['file']}>{offer.offered.file}</span>
              {offer.offered.level !== offer.shown.level && (
                <span className={styles['level']}>
                  {offer.offered.level ?? 'no level'}, yours: {offer.shown.level ?? 'no level'}
                </span>
              )}
            </span>
            <span className={styles['ways']}>
              <QuietButton aria-label={`See the difference: ${offer.label}`} onClick={() => setLooked(offer)}>
                See the difference
              </QuietButton>
              <QuietButton aria-label={`Show it instead: ${offer.label}`} onClick={() => void show(offer)}>
                Show it instead
              </QuietButton>
              <QuietButton aria-label={`Keep mine: ${offer.label}`} onClick={() => keep(offer)}>
                Keep mine
              </QuietButton>
            </span>
          </li>
        ))}
      </ul>
      {looked !== null && (
        <CopyDifferenceDialog
          offer={looked}
          onShow={() => void show(looked)}
          onKeep={() => keep(looked)}
          onClose={() => setLooked(null)}
        />
      )}
    </section>
  );
}
