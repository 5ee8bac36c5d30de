import { useLibraryShown } from '../state/use-library-shown.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { SidePanel } from '../ui/icons.tsx';

/** Shows or hides the library at the side. */
export function LibraryButton() {
  const { shown, show } = useLibraryShown();
  return (
    <IconButton
      label="Library"
      size="large"
      title="Show or hide the library"
      aria-pressed={shown}
      onClick={() => show(!shown)}
    >
      <SidePanel />
    </IconButton>
  );
}
