import { useNarrow } from '../ui/narrow.ts';
import { useDispatch, useReaderState } from './context.ts';

interface LibraryShown {
  /** In a drawer over the text, and not beside it. */
  readonly over: boolean;
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}

/** Where the library is: beside the text where there is room, else in a drawer, which is opened anew each time. */
export function useLibraryShown(): LibraryShown {
  const over = useNarrow();
  const { libraryShown, drawerOpen } = useReaderState();
  const dispatch = useDispatch();
  return {
    over,
    shown: over ? drawerOpen : libraryShown,
    show: (shown) => dispatch(over ? { kind: 'drawer', open: shown } : { kind: 'library', shown }),
  };
}
