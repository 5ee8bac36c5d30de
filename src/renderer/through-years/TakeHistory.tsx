import { useState } from 'react';
import type { ComparisonFormat } from '../../shared/contract/contract.ts';
import { useCitationStyle } from '../citations/parts/use-citation-style.ts';
import { noticeService } from '../services/notice-store.ts';
import { useService, useServices } from '../state/context.ts';
import { QuietButton } from '../ui/buttons/QuietButton.tsx';
import { copyText } from '../ui/copy-text.ts';
import type { AskedPassage } from './passage-store.ts';
import styles from './ThroughYears.module.css';

/** The history as a text with citations: on the clipboard, or as a file. */
export function TakeHistory({ asked }: { readonly asked: AskedPassage }) {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [style] = useCitationStyle();
  const [copied, setCopied] = useState<AskedPassage | null>(null);
  const make = async (format: ComparisonFormat) => {
    const made = await bridge.call('history.export', { ...asked, format, style });
    if (!made.ok) notices.add(made.error.message);
    return made.ok ? made.value : null;
  };
  const copy = async () => {
    const made = await make('markdown');
    if (made === null) return;
    if (await copyText(made.text)) setCopied(asked);
    else notices.add('The clipboard could not be written.');
  };
  const save = async (format: ComparisonFormat) => {
    const made = await make(format);
    if (made === null) return;
    const kept = await bridge.call('host.save-text', made);
    if (!kept.ok) notices.add(kept.error.message);
  };
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
