import { useEffect, useState } from 'react';
import { HERE } from '../../commands/surroundings.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';
import { droppedFiles, holdsFiles } from './dropped-files.ts';
import styles from './DropTarget.module.css';

/** The whole window takes files that are dropped on it, and says so while they are held over it. */
export function DropTarget() {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      // Without a next element the pointer has left the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const add = async (transfer: DataTransfer) => {
      const files = await droppedFiles(transfer, HERE.form);
      if (files.length === 0) return notices.tell('What was dropped holds no report.');
      const result = await bridge.addFiles(files);
      if (!result.ok) notices.failed(result.error);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event.dataTransfer) || event.dataTransfer === null) return;
      event.preventDefault();
      add(event.dataTransfer).catch((error: unknown) =>
        notices.add(`What was dropped cannot be read: ${String(error)}`),
      );
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [bridge, notices]);

  return over ? (
    <div className={styles['veil']} aria-hidden="true">
      <p className={styles['words']}>Drop to add to the library</p>
    </div>
  ) : null;
}
