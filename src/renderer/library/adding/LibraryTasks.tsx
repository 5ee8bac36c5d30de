import { useSyncExternalStore } from 'react';
import type { ImportOutcome } from '../../../shared/contract/contract.ts';
import { importService } from './task-store.ts';
import { savingService } from './task-store.ts';
import { useService } from '../../state/context.ts';
import { OfferedCopies } from './OfferedCopies.tsx';
import { OfferedNotes } from './OfferedNotes.tsx';
import { OfferedSeparations } from './OfferedSeparations.tsx';
import { outcomeSentence, savedSentence } from './outcome-words.ts';
import { TaskPanel } from './TaskPanel.tsx';
import type { NamedOnRequest } from './TaskPanel.tsx';

/** What is being added to the library, or saved of it. */
export function LibraryTasks() {
  const imports = useService(importService);
  const saving = useService(savingService);
  const { outcome } = useSyncExternalStore(imports.subscribe, imports.get);
  return (
    <>
      <TaskPanel
        task={imports}
        doing="Adding reports"
        done="Reports added"
        sentence={outcomeSentence}
        problems="Could not be used"
        isOpen={isUndecided}
        named={KNOWN_FILES}
        messages={({ problems, leftOut }) => [
          ...problems.filter(({ isTold }) => isTold !== true).map(({ message }) => message),
          ...leftOut,
        ]}
      />
      {outcome !== null && <OfferedCopies offered={outcome.offered} />}
      {outcome !== null && <OfferedSeparations offered={outcome.offeredSeparations} />}
      {outcome?.offeredNotes != null && (
        <OfferedNotes key={outcome.offeredNotes.offer} offered={outcome.offeredNotes} />
      )}
      <TaskPanel
        task={saving}
        doing="Saving the library"
        done="Library saved"
        sentence={savedSentence}
        problems="Could not be saved"
        messages={({ problems }) => problems.map(({ message }) => message)}
      />
    </>
  );
}

/** It stays until it is dismissed: what is to be decided goes with it. */
function isUndecided({ offered, offeredSeparations, offeredNotes }: ImportOutcome): boolean {
  return offered.length > 0 || offeredSeparations.length > 0 || offeredNotes !== null;
}

const KNOWN_FILES: NamedOnRequest<ImportOutcome> = {
  label: 'Files already there',
  names: ({ known }) => known.map(({ file, label }) => `${file}: ${label}`),
};
