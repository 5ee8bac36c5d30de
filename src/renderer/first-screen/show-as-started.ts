import type { Dispatch } from 'react';
import type { ReaderAction, ReaderState } from '../state/reader-state.ts';

/** Bring the window back to what a start with this session begins with: the texts, the first of them at hand, the library beside them. */
export function showAsStarted({ panes, active }: ReaderState, act: Dispatch<ReaderAction>): void {
  act({ kind: 'view', view: 'read' });
  act({ kind: 'library', shown: true });
  act({ kind: 'drawer', open: false });
  act({ kind: 'activate', pane: panes[0]?.key ?? active });
}
