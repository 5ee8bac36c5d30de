import { useState } from 'react';
import type { Report } from '../../../shared/model.ts';
import { counted } from '../../../shared/text/counted.ts';
import { CHECKABILITY_NAMES, REFERENCE_KIND_NAMES } from '../../reports/names.ts';
import { ShownTextView } from '../../text/ShownTextView.tsx';
import { useShownReport } from '../../text/report-context.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { CitedElsewhere } from './CitedElsewhere.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { withoutAddresses } from './reference-text.ts';
import { SameSources } from './SameSources.tsx';
import { STYLE_NAMES, useCitationStyle } from '../parts/use-citation-style.ts';
import styles from './CitationCard.module.css';

/** Longer references are folded to their first lines. */
const FOLD_OVER = 320;

interface Props {
  readonly report: Report;
  readonly number: number;
  /** The mark that is read. */
  readonly citation: number;
  readonly onGoToReference: (number: number) => void;
  readonly onGoToCitation: (citation: number) => void;
  readonly onOpenUrl: (url: string, from: HTMLElement) => void;
  /** The card is left for another place. */
  readonly onLeave: () => void;
}

/** One source of a card: what it is, whether it can be checked, where else it stands. */
export function CardReference(props: Props) {
  const { report, number, citation, onGoToReference, onGoToCitation, onOpenUrl, onLeave } = props;
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [style] = useCitationStyle();
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
  const citedHere = async () => {
    const cited = await bridge.call('cite.secondary', { report: report.id, number, citation, style });
    if (cited.ok)
      return style === 'apa' ? `${cited.value.inText}\n\n${cited.value.entry}` : cited.value.inText;
    notices.failed(cited.error);
    return null;
  };
  return (
    <>
      <span className={styles['number']}>{number}</span>
      <div className={styles['body']}>
        <p dir="auto" className={styles['text']} data-folded={long && !unfolded}>
          <ShownTextView content={content} />
        </p>
        {long && (
          <LinkButton onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? 'Show less' : 'Show all of it'}
          </LinkButton>
        )}
        <p className={styles['facts']}>{facts.join(' · ')}</p>
        {reference.urls.map(({ url, damaged }) => (
          <p key={url} dir="ltr" className={styles['address']}>
            {damaged ? (
              <span className={styles['facts']}>{url} (damaged in this copy)</span>
            ) : (
              <LinkButton className={styles['url']} onClick={(event) => onOpenUrl(url, event.currentTarget)}>
                {url}
              </LinkButton>
            )}
          </p>
        ))}
        <CitedElsewhere
          report={report}
          number={number}
          citation={citation}
          besideOthers={(report.citations[citation]?.numbers.length ?? 0) > 1}
          onGoToCitation={onGoToCitation}
        />
        <SameSources report={report.id} number={number} onLeave={onLeave} />
        <p className={styles['actions']}>
          <LinkButton onClick={() => onGoToReference(number)}>Go to the list</LinkButton>
          <CopyButton label="Copy" text={() => reference.content.text} />
          <CopyButton
            label="Copy as cited here"
            title={`For who has not seen the source itself: “as cited in”, ${STYLE_NAMES[style]}`}
            text={citedHere}
          />
        </p>
      </div>
    </>
  );
}
