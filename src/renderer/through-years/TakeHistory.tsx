import { useState } from 'react';
import type { ComparisonFormat } from '../../shared/contract/contract.ts';
import { useCitationStyle } from '../citations/parts/use-citation-style.ts';
import { takingService } from '../services/taking.ts';
import { useService, useServices } from '../state/context.ts';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import type { AskedPassage } from './passage-store.ts';
import styles from './ThroughYears.module.css';

/** The history as a text with citations: on the clipboard, or as a file. */
export function TakeHistory({ asked }: { readonly asked: AskedPassage }) {
  const { bridge } = useServices();
  const taking = useService(takingService);
  const [style] = useCitationStyle();
  const [copied, setCopied] = useState<AskedPassage | null>(null);
  const make = (format: ComparisonFormat) => bridge.call('history.export', { ...asked, format, style });
  const copy = async () => {
    if (await taking.copy(await make('markdown'))) setCopied(asked);
  };
  const save = async (format: ComparisonFormat) => taking.save(await make(format));
  return (
    <div className={styles['take']}>
      <QuietButton onClick={() => void copy()} title="With citations, as Markdown">
        <span aria-live="polite">{copied === asked ? 'Copied' : 'Copy'}</span>
      </QuietButton>
      <QuietButton onClick={() => void save('html')}>Save as web page (HTML)</QuietButton>
      <QuietButton onClick={() => void save('markdown')}>Save as Markdown</QuietButton>
    </div>
  );
}
