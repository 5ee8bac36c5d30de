import type { Citation, Report } from '../../../shared/model.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Cross, Pin } from '../../ui/icons.tsx';
import { CardReference } from './CardReference.tsx';
import styles from './CitationCard.module.css';

export interface CardContent {
  readonly report: Report;
  readonly citation: Citation;
  /** Its index in the report. */
  readonly index: number;
  readonly onGoToReference: (number: number) => void;
  readonly onGoToCitation: (citation: number) => void;
  readonly onOpenUrl: (url: string, from: HTMLElement) => void;
  /** Another report is gone to. */
  readonly onLeave: () => void;
}

interface Props extends CardContent {
  readonly docked: boolean;
  /** Into the margin or out of it; `null` where there is none. */
  readonly onDock: (() => void) | null;
  readonly onClose: () => void;
}

/** Every source behind a mark, in order, under the mark as printed. */
export function CardBody({ citation, docked, onDock, onClose, ...content }: Props) {
  return (
    <>
      <div className={styles['head']}>
        <p className={styles['mark']}>
          {citation.numbers.length === 1 ? 'Source' : `${citation.numbers.length} sources`} {citation.text}
        </p>
        {onDock !== null && (
          <IconButton
            label="Keep open"
            className={styles['pin']}
            title={docked ? 'Back to the mark' : 'Keep open beside the text'}
            aria-pressed={docked}
            onClick={onDock}
          >
            <Pin />
          </IconButton>
        )}
        <IconButton label="Close" onClick={onClose}>
          <Cross />
        </IconButton>
      </div>
      <ol key={content.index} className={styles['references']}>
        {citation.numbers.map((number) => (
          <li key={number} className={styles['reference']}>
            <CardReference
              report={content.report}
              number={number}
              citation={content.index}
              onGoToReference={content.onGoToReference}
              onGoToCitation={content.onGoToCitation}
              onOpenUrl={content.onOpenUrl}
              onLeave={content.onLeave}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
