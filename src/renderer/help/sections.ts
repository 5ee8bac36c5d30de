import type { ComponentType } from 'react';
import { ChaptersHelp } from './ChaptersHelp.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { LevelsHelp } from './LevelsHelp.tsx';
import { NotesHelp } from './NotesHelp.tsx';
import { ProgramHelp } from './ProgramHelp.tsx';
import { SignsHelp } from './SignsHelp.tsx';
import { WelcomeHelp } from './WelcomeHelp.tsx';
import { YearsHelp } from './YearsHelp.tsx';
import type { HelpSectionProps } from './section-props.ts';

/** A section of the help. */
export interface HelpSection {
  readonly id: 'notes' | 'welcome' | 'chapters' | 'levels' | 'signs' | 'years' | 'keys' | 'program';
  readonly title: string;
  readonly Component: ComponentType<HelpSectionProps>;
}

/** All of the help, in order. A section is added by an entry here, and opened at its beginning by its id. */
export const HELP_SECTIONS: readonly HelpSection[] = [
  { id: 'welcome', title: 'What this is', Component: WelcomeHelp },
  { id: 'chapters', title: 'Where chapters can be had', Component: ChaptersHelp },
  { id: 'notes', title: 'Notes and originals', Component: NotesHelp },
  { id: 'levels', title: 'Levels', Component: LevelsHelp },
  { id: 'signs', title: 'Signs', Component: SignsHelp },
  { id: 'years', title: 'Years and countries', Component: YearsHelp },
  { id: 'keys', title: 'Keys', Component: KeysHelp },
  { id: 'program', title: 'New versions, and removing', Component: ProgramHelp },
];
