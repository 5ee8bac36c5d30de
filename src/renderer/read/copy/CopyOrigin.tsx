import { useMemo } from 'react';
import type { Report } from '../../../shared/model.ts';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import { proofLine } from '../../../shared/original/proof-line.ts';
import { CopyButton } from '../../citations/parts/CopyButton.tsx';
import { useProvenance } from '../../printing/provenance.ts';
import { dayOf } from '../../reports/copy-words.ts';
import { useEntry } from '../../state/context.ts';
import styles from './AboutCopy.module.css';

/** Where the file of a report comes from, and by what it is known to be the same. */
export function CopyOrigin({ report }: { readonly report: Report }) {
  const [provenance] = useProvenance(useMemo(() => [report.id], [report.id]));
  const label = useEntry(report.id)?.label ?? report.title;
  const sha256 = originalHash(report.source);
  return (
    <>
      {provenance !== undefined && (
        <p>
          {provenance.publication} {addedWords(provenance.builtIn, provenance.added)}
        </p>
      )}
      <p className={styles['hash']}>
        SHA-256 <code dir="ltr">{sha256}</code> <CopyButton label="Copy hash" text={() => sha256} />{' '}
        <CopyButton
          label="Copy proof line"
          title="Report, file and hash in one line"
          text={() => proofLine(label, report.source, null)}
        />
      </p>
    </>
  );
}

function addedWords(builtIn: boolean, added: string | undefined): string {
  if (builtIn) return 'This file ships with the reader.';
  return added === undefined ? '' : `This file was added on ${dayOf(added)}.`;
}
