import { About } from '../about/About.tsx';
import { ContextMenu } from '../context-menu/ContextMenu.tsx';
import { Help } from '../help/Help.tsx';
import { Preferences } from '../preferences/Preferences.tsx';
import { ThroughYears } from '../through-years/ThroughYears.tsx';
import type { WindowDialog } from './command-actions.ts';

interface Props {
  /** Which one lies over the window, if any. */
  readonly open: WindowDialog | null;
  readonly onClose: () => void;
}

/** What lies over the whole window, one at a time, and is about the reader itself. */
export function WindowDialogs({ open, onClose }: Props) {
  return (
    <>
      <Help
        open={open === 'help' || open === 'keys'}
        {...(open === 'keys' ? { section: 'keys' } : {})}
        onClose={onClose}
      />
      <About open={open === 'about'} onClose={onClose} />
      <ContextMenu />
      <ThroughYears />
      <Preferences open={open === 'preferences'} onClose={onClose} />
    </>
  );
}
