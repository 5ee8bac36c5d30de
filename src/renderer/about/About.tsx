import type { HostInfo, PackageLicence } from '../../shared/contract/contract.ts';
import { CopyButton } from '../citations/parts/CopyButton.tsx';
import { buttonLabel } from '../commands/key-hints.ts';
import { useAnswer, useService } from '../state/context.ts';
import { DialogFrame } from '../ui/dialog/DialogFrame.tsx';
import { Chevron } from '../ui/icons.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { aboutService } from './about-service.ts';
import styles from './About.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const NOTHING = {};

/** Which reader this is, where it keeps what is its user's, and under whose licences it stands. */
export function About({ open, onClose }: Props) {
  return (
    <DialogFrame
      open={open}
      onClose={onClose}
      title={buttonLabel('about')}
      closeLabel="Close about"
      textLabel="About the reader"
    >
      <Program />
      <Licences />
    </DialogFrame>
  );
}

function Program() {
  const { info } = useService(aboutService);
  const answer = useAnswer(info, NOTHING);
  if (answer.status === 'loading') return null;
  if (answer.status === 'failed') return <Failed error={answer.error} onRetry={() => info.retry(NOTHING)} />;
  const { version, dataFolder } = answer.value;
  return (
    <>
      <p className={styles['name']}>Findings Reader {version}</p>
      <p>
        Reads the yearly <i>Findings on the Worst Forms of Child Labor</i> of the U.S. Department of Labor. It
        works offline and sends nothing anywhere. It is no publication of the Department.
      </p>
      <DataFolder folder={dataFolder} />
      <h3 className={styles['heading']}>The reports that ship</h3>
      <p>
        The chapters and the summary are the U.S. Department of Labor's and in the public domain in the United
        States. The news item is © International Labour Organization.
      </p>
    </>
  );
}

function DataFolder({ folder }: { readonly folder: HostInfo['dataFolder'] }) {
  return (
    <>
      <h3 className={styles['heading']}>Where your data is kept</h3>
      {folder === null ? (
        <p>Nowhere: what you add and set is gone when the reader is closed.</p>
      ) : (
        <>
          <p className={styles['path']}>
            <code dir="ltr">{folder}</code>
            <CopyButton label="Copy path" text={() => folder} />
          </p>
          <p>
            The reports you added, your notes, the open panes and your preferences are in this folder, and in
            no other place.
          </p>
        </>
      )}
    </>
  );
}

function Licences() {
  const { licences } = useService(aboutService);
  const answer = useAnswer(licences, NOTHING);
  if (answer.status === 'loading') return null;
  if (answer.status === 'failed')
    return <Failed error={answer.error} onRetry={() => licences.retry(NOTHING)} />;
  return (
    <>
      <h3 className={styles['heading']}>Licences</h3>
      <p>
        All that is built into this reader, with the words of each licence; an installed reader has the same
        in THIRD-PARTY-NOTICES.txt beside the program. The window of the desktop form runs in Electron; what
        Electron itself is built of is told in LICENSES.chromium.html there.
      </p>
      <ul className={styles['licences']}>
        {answer.value.map((licence) => (
          <li key={`${licence.name} ${licence.version}`}>
            <Licence {...licence} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Licence({ name, version, licence, text }: PackageLicence) {
  return (
    <details>
      <summary className={styles['summary']}>
        <Chevron />
        <span className={styles['package']}>{name}</span>
        <span className={styles['quiet']}>{version}</span>
        <span className={styles['kind']}>{licence}</span>
      </summary>
      <pre className={styles['words']}>{text}</pre>
    </details>
  );
}
