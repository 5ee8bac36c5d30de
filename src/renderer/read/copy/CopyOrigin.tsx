import { useMemo } from 'react';
import type { CopyOrigin as Origin } from '../../../shared/contract/contract.ts';
import type { Report } from '../../../shared/model.ts';
import { originalHash } from '../../../shared/formats/original-hash.ts';
import { proofLine } from '../../../shared/original/proof-line.ts';
import { CopyButton } from '../../citations/parts/CopyButton.tsx';
import { useProvenance } from '../../printing/provenance.ts';
import { counted } from '../../../shared/text/counted.ts';
import { arrivalWords, placeWords } from '../../reports/origin-words.ts';
import { service } from '../../services/service.ts';
import { useAnswer, useEntry, useService } from '../../state/context.ts';
import styles from './AboutCopy.module.css';

/** As many as are on show, and some that were. */
const MOST_HELD = 20;

const originService = service(({ answers }) => answers.to('library.origins', { most: MOST_HELD }));

/** Where the file of a report comes from, and its other files; and by what it is known to be the same. */
export function CopyOrigin({ report }: { readonly report: Report }) {
  const [provenance] = useProvenance(useMemo(() => [report.id], [report.id]));
  const label = useEntry(report.id)?.label ?? report.title;
  const loaded = useAnswer(useService(originService), { id: report.id });
  const origins = loaded.status === 'ready' ? loaded.value : [];
  const own = origins.find((origin) => origin.sha256 === report.source.sha256);
  const others = origins.filter((origin) => origin !== own);
  const sha256 = originalHash(report.source);
  return (
    <>
      {provenance !== undefined && <p>{provenance.publication}</p>}
      {own !== undefined && <ArrivalOf origin={own} />}
      {others.length > 0 && (
        <>
          <p>{counted(others.length, 'further file')} of this report:</p>
          <ul aria-label={`Further files of ${label}`}>
            {others.map((origin) => (
              <li key={origin.sha256}>
                <bdi className={styles['file']}>{origin.file}</bdi>
                {arrivalWords(origin) !== '' && `, ${arrivalWords(origin)}`}
                <From place={placeWords(origin.origin, origin.file)} />
              </li>
            ))}
          </ul>
        </>
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

/** "This file was added on 22 November 2026, from /home/ada/angola.pdf." */
function ArrivalOf({ origin }: { readonly origin: Origin }) {
  const { builtIn, added } = origin;
  const place = placeWords(origin.origin, origin.file);
  if (builtIn) return <p>This file ships with the reader.</p>;
  if (added === undefined && place === '') return null;
  return (
    <p>
      This file was {added === undefined ? 'added' : arrivalWords(origin)}
      <From place={place} />.
    </p>
  );
}

/** ", from /home/ada/angola.pdf"; nothing where nothing tells. */
function From({ place }: { readonly place: string }) {
  return (
    place !== '' && (
      <>
        , from <bdi>{place}</bdi>
      </>
    )
  );
}
