import { useEffect, useState } from 'react';
import type { ReferenceDetails } from '../../shared/contract.ts';
import type { Report } from '../../shared/model.ts';
import { CHECKABILITY_NAMES, counted, REFERENCE_KIND_NAMES } from '../names.ts';
import { ShownTextView } from '../read/ShownTextView.tsx';
import { useShownReport } from '../read/report-context.ts';
import { useDispatch, useServices } from '../state/context.ts';
import { copyText } from './copy-text.ts';
import { withoutAddresses } from './reference-text.ts';
import styles from './CitationCard.module.css';

/** Longer references are folded to their first lines. */
const FOLD_OVER = 320;

interface Props {
  readonly report: Report;
  readonly number: number;
  readonly onGoToReference: (number: number) => void;
  readonly onOpenUrl: (url: string, from: HTMLElement) => void;
  /** The card is left for another place. */
  readonly onLeave: () => void;
}

/** One source of a card: what it is, whether it can be checked, where else it stands. */
export function CardReference({ report, number, onGoToReference, onOpenUrl, onLeave }: Props) {
  const { citedBy } = useShownReport();
  const [unfolded, setUnfolded] = useState(false);
  const reference = report.references.find((entry) => entry.number === number);
  if (reference === undefined) {
    return (
      <>
        <span className={styles['number']}>{number}</span>
        <p className={styles['text']}>The list of this copy has no reference {number}.</p>
      </>
    );
  }
  const cited = citedBy.get(number)?.length ?? 0;
  const content = withoutAddresses(reference);
  const long = content.text.length > FOLD_OVER;
  const facts = [
    REFERENCE_KIND_NAMES[reference.kind],
    reference.date,
    CHECKABILITY_NAMES[reference.checkable],
    `cited ${counted(cited, 'time')} in this report`,
    reference.recovered ? 'number recovered' : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <span className={styles['number']}>{number}</span>
      <div className={styles['body']}>
        <p className={styles['text']} data-folded={long && !unfolded}>
          <ShownTextView content={content} />
        </p>
        {long && (
          <button type="button" className={styles['action']} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? 'Show less' : 'Show all of it'}
          </button>
        )}
        <p className={styles['facts']}>{facts.join(' · ')}</p>
        {reference.urls.map(({ url, damaged }) => (
          <p key={url} className={styles['address']}>
            {damaged ? (
              <span className={styles['facts']}>{url} (damaged in this copy)</span>
            ) : (
              <button
                type="button"
                className={styles['url']}
                onClick={(event) => onOpenUrl(url, event.currentTarget)}
              >
                {url}
              </button>
            )}
          </p>
        ))}
        <SameSources report={report.id} number={number} onLeave={onLeave} />
        <p className={styles['actions']}>
          <button type="button" className={styles['action']} onClick={() => onGoToReference(number)}>
            Go to the list
          </button>
          <CopyButton text={reference.content.text} />
        </p>
      </div>
    </>
  );
}

/** The same source under its number in other reports. */
function SameSources({
  report,
  number,
  onLeave,
}: {
  readonly report: string;
  readonly number: number;
  readonly onLeave: () => void;
}) {
  const { bridge } = useServices();
  const dispatch = useDispatch();
  const [details, setDetails] = useState<ReferenceDetails | null>(null);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      const result = await bridge.call('cite.reference', { report, number });
      if (!left && result.ok) setDetails(result.value);
    };
    void ask();
    return () => {
      left = true;
    };
  }, [bridge, report, number]);
  if (details === null || details.sameSource.length === 0) return null;
  return (
    <p className={styles['facts']}>
      Also{' '}
      {details.sameSource.map((same, index) => (
        <span key={`${same.report} ${same.number}`}>
          {index > 0 && ', '}
          <button
            type="button"
            className={styles['action']}
            title={same.because}
            onClick={() => {
              onLeave();
              dispatch({
                kind: 'visit',
                report: same.report,
                target: { kind: 'reference', number: same.number },
                focus: true,
              });
            }}
          >
            {same.number} in {same.label}
          </button>
        </span>
      ))}
    </p>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const label = { idle: 'Copy', done: 'Copied', failed: 'Could not copy' }[state];
  return (
    <button
      type="button"
      className={styles['action']}
      onClick={() => void copyText(text).then((copied) => setState(copied ? 'done' : 'failed'))}
    >
      <span aria-live="polite">{label}</span>
    </button>
  );
}
