import { useDispatch, useReaderState } from '../state/context.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { SidePanel } from '../ui/icons.tsx';

/** Shows or hides the library at the side. */
export function LibraryButton() {
  const { libraryShown } = useReaderState();
  const dispatch = useDispatch();
  return (
    <IconButton
      label="Library"
      size="large"
      title="Show or hide the library"
      aria-pressed={libraryShown}
      onClick={() => dispatch({ kind: 'library', shown: !libraryShown })}
    >
      <SidePanel />
    </IconButton>
  );
}
