import { memo, useState } from 'react';
import type { Repair, Report, Span } from '../../../shared/model.ts';
import { counted, REPAIR_KIND_NAMES } from '../../reports/names.ts';
import { Chevron, Flag } from '../../ui/icons.tsx';
import { CopyEncoding } from './CopyEncoding.tsx';
import { copyBadge, findingSentence } from '../../reports/findings.ts';
import { repairGroups } from './repair-groups.ts';
import type { RepairGroup } from './repair-groups.ts';
import styles from './AboutCopy.module.css';

interface Props {
  readonly report: Report;
  readonly onGo: (block: string, place: Span) => void;
}

/** Folded: one quiet line. Unfolded: the file, what is missing, and every repair with its printed form. */
export const AboutCopy = memo(function AboutCopy({ report, onGo }: Props) {
  const badge = copyBadge(report.findings);
  const [open, setOpen] = useState(false);
  const facts = [
    badge,
    report.findings.length > 0 ? counted(report.findings.length, 'remark') : null,
    report.repairs.length > 0 ? counted(report.repairs.length, 'repair') : null,
  ].filter((fact) => fact !== null);
  return (
    <details className={styles['about']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>
        {badge !== null && <Flag />}
        <span>About this copy{facts.length > 0 ? `: ${facts.join(', ')}` : ''}</span>
        <Chevron />
      </summary>
      {open && <CopyFacts report={report} onGo={onGo} />}
    </details>
  );
});

function CopyFacts({ report, onGo }: Props) {
  return (
    <>
      <p>
        Read from {report.source.file}. {coverageOf(report)}
      </p>
      {report.goods !== undefined && report.goods.length > 0 && (
        <p>
          Goods listed for {report.area ?? 'this area'}: {report.goods.join('; ')}.
        </p>
      )}
      {report.findings.length > 0 && (
        <ul>
          {report.findings.map((finding) => (
            <li key={findingSentence(finding)}>{findingSentence(finding)}</li>
          ))}
        </ul>
      )}
      <CopyEncoding report={report} />
      {repairGroups(report).map((group) => (
        <RepairList key={group.kind} group={group} onGo={onGo} />
      ))}
    </>
  );
}

interface ListProps {
  readonly group: RepairGroup;
  readonly onGo: Props['onGo'];
}

function RepairList({ group, onGo }: ListProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>
        <span>
          {REPAIR_KIND_NAMES[group.kind]} ({group.repairs.length})
        </span>
        <Chevron />
      </summary>
      {open && (
        <ul className={styles['repairs']}>
          {group.repairs.map(({ repair, block }) => (
            <li key={`${repair.start} ${repair.printed} ${repair.shown}`}>
              {block === null ? (
                <RepairText repair={repair} />
              ) : (
                <button type="button" className={styles['go']} onClick={() => onGo(block, repair)}>
                  <RepairText repair={repair} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function RepairText({ repair }: { readonly repair: Repair }) {
  return (
    <>
      <span className="visually-hidden">printed </span>
      <span className={styles['printed']}>{visible(repair.printed)}</span>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">, shown </span>
      <span>{visible(repair.shown)}</span>
    </>
  );
}

/** A form that would not be seen is said in words. */
function visible(text: string): string {
  if (text === '') return 'nothing';
  return text.trim() === '' ? 'a break' : text;
}

function coverageOf(report: Report): string {
  const { lost, furniture, lostPages = 0 } = report.coverage;
  const rest = lostPages === 0 ? 'the file' : 'the pages that can be read';
  if (lost > 0) return `${counted(lost, 'character')} of the file could not be placed.`;
  return furniture === 0
    ? `Every character of ${rest} is shown.`
    : `Every character of ${rest} is shown, apart from ${counted(furniture, 'character')} of running heads, page numbers and the like.`;
}
