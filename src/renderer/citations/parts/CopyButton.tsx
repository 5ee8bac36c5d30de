import { useState } from 'react';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { copyText } from '../../ui/copy-text.ts';

interface Props {
  readonly label: string;
  /** The text, or `null` where it could not be had. */
  readonly text: () => Promise<string | null> | string;
  readonly title?: string;
}

/** Copies a text and says so in its own place. */
export function CopyButton({ label, text, title }: Props) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const words = { idle: label, done: 'Copied', failed: 'Could not copy' }[state];
  const copy = async () => {
    const made = await text();
    setState(made !== null && (await copyText(made)) ? 'done' : 'failed');
  };
  return (
    <LinkButton title={title} onClick={() => void copy()}>
      <span aria-live="polite">{words}</span>
    </LinkButton>
  );
}
