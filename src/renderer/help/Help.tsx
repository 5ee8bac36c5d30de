import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { buttonLabel } from '../commands/key-hints.ts';
import { DialogFrame } from '../ui/dialog/DialogFrame.tsx';
import { HELP_SECTIONS } from './sections.ts';
import type { HelpSection } from './sections.ts';
import styles from './Help.module.css';

interface Props {
  readonly open: boolean;
  /** Where it is opened; at its beginning where nothing is said. */
  readonly section?: HelpSection['id'];
  readonly onClose: () => void;
}

/** What there is to know of the reader, over the window. The keyboard starts in the text, so that its arrows scroll it. */
export function Help({ open, section, onClose }: Props) {
  return (
    <DialogFrame
      open={open}
      onClose={onClose}
      title={buttonLabel('help')}
      closeLabel="Close help"
      textLabel="Help text"
    >
      {HELP_SECTIONS.map(({ id, title, Component }) => (
        <Section key={id} title={title} isWanted={id === section}>
          <Component onClose={onClose} />
        </Section>
      ))}
    </DialogFrame>
  );
}

interface SectionProps {
  readonly title: string;
  readonly isWanted: boolean;
  readonly children: ReactNode;
}

function Section({ title, isWanted, children }: SectionProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWanted) section.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <section ref={section} className={styles['section']} aria-label={title}>
      <h3 className={styles['heading']}>{title}</h3>
      {children}
    </section>
  );
}
