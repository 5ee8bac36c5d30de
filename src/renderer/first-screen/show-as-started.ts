import type { Dispatch } from 'react';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';

/** Bring the window back to what a start with this session begins with: the first of the texts at hand, the library beside them. */
export function showAsStarted({ panes, active }: ReaderState, act: Dispatch<ReaderAction>): void {
  act({ kind: 'library', shown: true });
  act({ kind: 'drawer', open: false });
  act({ kind: 'activate', pane: panes[0]?.key ?? active });
}
