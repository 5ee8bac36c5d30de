import type { ComponentType } from 'react';
import { KeysHelp } from './KeysHelp.tsx';

/** A section of the help. */
export interface HelpSection {
  readonly id: 'keys';
  readonly title: string;
  readonly Component: ComponentType;
}

/** All of the help, in order. A section is added by an entry here, and opened at its beginning by its id. */
export const HELP_SECTIONS: readonly HelpSection[] = [{ id: 'keys', title: 'Keys', Component: KeysHelp }];
