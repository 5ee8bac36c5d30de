import { useState } from 'react';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { printableLine } from '../../../shared/printable.ts';
import { judgeAddress } from '../../../shared/addresses/web-address.ts';
import { useServices } from '../../state/context.ts';
import dialog from '../../ui/Dialog.module.css';
import { classNames } from '../../ui/class-names.ts';
import styles from './ExternalLink.module.css';

interface Props {
  readonly url: string;
  readonly onClose: () => void;
}

/** Shows where an address leads and asks before anything leaves the reader. What is shown is what opens. */
export function ExternalLink({ url, onClose }: Props) {
  const { bridge } = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const judged = judgeAddress(url);
  const opens = judged.kind === 'opens';
  const open = async (address: string) => {
    const result = await bridge.call('host.open-external', { url: address });
    if (result.ok) onClose();
    else setProblem(result.error.message);
  };
  return (
    <AlertDialog.Root open onOpenChange={(stays) => !stays && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialog['backdrop']} />
        <AlertDialog.Popup className={classNames(dialog['popup'], styles['popup'])}>
          <AlertDialog.Title className={dialog['title']}>
            {opens ? 'Open this address in your browser?' : 'This address is not opened'}
          </AlertDialog.Title>
          {opens && (
            <p className={styles['host']} dir="ltr">
              <span className="visually-hidden">Host: </span>
              <span className={styles['below']}>{judged.below}</span>
              <strong>{judged.owner}</strong>
              {judged.letters !== null && (
                <span className={styles['letters']}>
                  In its own letters: <bdi dir="ltr">{judged.letters}</bdi>
                </span>
              )}
            </p>
          )}
          <AlertDialog.Description className={styles['url']} dir="ltr">
            {opens ? judged.address : printableLine(url)}
          </AlertDialog.Description>
          {(opens ? judged.remarks : [judged.why]).map((remark) => (
            <p key={remark} className={styles['note']}>
              {remark}
            </p>
          ))}
          {problem !== null && (
            <p className={styles['note']} role="alert">
              {problem}
            </p>
          )}
          <div className={classNames(dialog['actions'], styles['actions'])}>
            <AlertDialog.Close className={dialog['action']}>Stay here</AlertDialog.Close>
            {opens && (
              <button type="button" className={dialog['action']} onClick={() => void open(judged.address)}>
                Open
              </button>
            )}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
