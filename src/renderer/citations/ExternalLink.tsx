import { useState } from 'react';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useServices } from '../state/context.ts';
import styles from './ExternalLink.module.css';

interface Props {
  readonly url: string;
  readonly onClose: () => void;
}

/** Shows an address in full and asks before anything leaves the reader. Only https addresses open. */
export function ExternalLink({ url, onClose }: Props) {
  const { bridge } = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const secure = secureAddress(url);
  const open = async (address: string) => {
    const result = await bridge.call('host.open-external', { url: address });
    if (result.ok) onClose();
    else setProblem(result.error.message);
  };
  return (
    <AlertDialog.Root open onOpenChange={(stays) => !stays && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles['backdrop']} />
        <AlertDialog.Popup className={styles['popup']}>
          <AlertDialog.Title className={styles['title']}>
            Open this address in your browser?
          </AlertDialog.Title>
          <AlertDialog.Description className={styles['url']}>{secure ?? url}</AlertDialog.Description>
          {secure !== null && secure !== url && (
            <p className={styles['note']}>Printed with http; the reader opens the secure form only.</p>
          )}
          {secure === null && <p className={styles['note']}>This is not an address that can be opened.</p>}
          {problem !== null && (
            <p className={styles['note']} role="alert">
              {problem}
            </p>
          )}
          <div className={styles['actions']}>
            <AlertDialog.Close className={styles['action']}>Stay here</AlertDialog.Close>
            {secure !== null && (
              <button type="button" className={styles['action']} onClick={() => void open(secure)}>
                Open
              </button>
            )}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** The https form of a web address, or `null` where it is none. */
export function secureAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol === 'https:') return url;
  return address.protocol === 'http:' ? url.replace(/^http:/i, 'https:') : null;
}
