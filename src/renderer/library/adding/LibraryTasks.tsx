import { useSyncExternalStore } from 'react';
import { importService } from './task-store.ts';
import { savingService } from './task-store.ts';
import { useService } from '../../state/context.ts';
import { OfferedCopies } from './OfferedCopies.tsx';
import { OfferedSeparations } from './OfferedSeparations.tsx';
import { outcomeSentence, savedSentence } from './outcome-words.ts';
import { TaskPanel } from './TaskPanel.tsx';

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
        isOpen={({ offered }) => offered.length > 0}
        messages={({ problems, leftOut }) => [...problems.map(({ message }) => message), ...leftOut]}
      />
      {outcome !== null && <OfferedCopies offered={outcome.offered} />}
      {outcome !== null && <OfferedSeparations offered={outcome.offeredSeparations} />}
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
