import { useEffect, useState } from 'react';
import { copyText } from '../ui/copy-text.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { LinkSign, Tick } from '../ui/icons.tsx';
import { linkAddress } from './link.ts';
import type { ReaderLink } from './link.ts';

/** How long the tick stands. */
const SAID_MS = 2000;

interface Props {
  /** What is copied, as a command: "Copy link to this search". */
  readonly label: string;
  /** Asked for when it is wanted; `null` where there is nothing to lead to. */
  readonly link: () => ReaderLink | null;
  readonly onCopied?: () => void;
}

/** Puts a link on the clipboard that leads back here. */
export function CopyLink({ label, link, onCopied }: Props) {
  const [outcome, setOutcome] = useState('');
  useEffect(() => {
    if (outcome === '') return;
    const timer = setTimeout(() => setOutcome(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const wanted = link();
    if (wanted === null) return;
    const copied = await copyText(linkAddress(wanted));
    setOutcome(copied ? 'Link copied' : 'The link could not be copied');
    if (copied) onCopied?.();
  };
  return (
    <>
      <IconButton label={label} title={outcome === '' ? label : outcome} onClick={() => void copy()}>
        {outcome === 'Link copied' ? <Tick /> : <LinkSign />}
      </IconButton>
      <output className="visually-hidden">{outcome}</output>
    </>
  );
}
