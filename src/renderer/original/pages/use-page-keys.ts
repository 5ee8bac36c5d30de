import { useListeners } from '../../ui/hooks/use-listeners.ts';
import { zoomBeside } from '../layout/page-layout.ts';
import type { PlacedSheet, Zoom } from '../layout/page-layout.ts';

export interface PagesView {
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  /** The page that is read. */
  readonly current: PlacedSheet | undefined;
  readonly count: number;
  /** Brings a page into view, by its number in the file. */
  readonly goTo: (page: number) => void;
}

/** Keys of the pages: left and right turn them, plus and minus zoom, W and P fit them to the pane. */
export function usePageKeys(scroller: HTMLElement | null, view: PagesView): void {
  useListeners(scroller, {
    keydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = actionOf(event.key, view);
      if (act === null) return;
      event.preventDefault();
      act();
    },
  });
}

function actionOf(key: string, { zoom, setZoom, current, count, goTo }: PagesView): (() => void) | null {
  const page = current?.number ?? 1;
  switch (key) {
    case 'ArrowRight':
      return () => goTo(Math.min(count, page + 1));
    case 'ArrowLeft':
      return () => goTo(Math.max(1, page - 1));
    case '+':
    case '=':
      return () => setZoom(zoomBeside(zoom, current?.scale ?? 1, 1));
    case '-':
      return () => setZoom(zoomBeside(zoom, current?.scale ?? 1, -1));
    case 'w':
      return () => setZoom('width');
    case 'p':
      return () => setZoom('page');
    default:
      return null;
  }
}
