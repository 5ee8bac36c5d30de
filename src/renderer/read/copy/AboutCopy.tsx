import { memo, useState } from 'react';
import type { Repair, Report, Span } from '../../../shared/model.ts';
import { counted } from '../../../shared/text/counted.ts';
import { REPAIR_KIND_NAMES } from '../../reports/names.ts';
import { Chevron, Flag } from '../../ui/icons.tsx';
import { CopyOrigin } from './CopyOrigin.tsx';
import { CopyEncoding } from './CopyEncoding.tsx';
import { copyBadge, findingSentence } from '../../reports/findings.ts';
import { placeOfFault, unseenForm, unseenRepair } from '../../reports/repair-words.ts';
import { placeInVolume } from '../../reports/copy-words.ts';
import { repairGroups } from './repair-groups.ts';
import type { RepairGroup } from './repair-groups.ts';
import styles from './AboutCopy.module.css';

interface Props {
  readonly report: Report;
  readonly onGo: (block: string, place: Span) => void;
}

/** Folded: one quiet line. Unfolded: the file, what is missing, and every repair with what stood there and the way to it. */
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
        Read from <bdi>{report.source.file}</bdi>
        {placeOf(report.source)}. {coverageOf(report)}
      </p>
      <CopyOrigin report={report} />
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

function RepairList({ group: { kind, repairs }, onGo }: ListProps) {
  const [open, setOpen] = useState(false);
  const areNumbers = kind === 'recovered-number';
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>
        <span>
          {REPAIR_KIND_NAMES[kind]} ({repairs.length})
        </span>
        <Chevron />
      </summary>
      {open && (
        <>
          {areNumbers && (
            <p>The file lost these numbers; each is told by its place between those that it kept.</p>
          )}
          <ul className={areNumbers ? styles['numbers'] : styles['repairs']}>
            {repairs.map(({ repair, at }) => (
              <li key={`${repair.start} ${repair.printed} ${repair.shown}`}>
                <button
                  type="button"
                  className={styles['go']}
                  disabled={at === null}
                  onClick={() => {
                    if (at !== null) onGo(at.block, at.place);
                  }}
                >
                  {areNumbers ? <NumberText number={repair.shown} /> : <RepairText repair={repair} />}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function NumberText({ number }: { readonly number: string }) {
  return (
    <>
      <span className="visually-hidden">Reference </span>
      {number}
    </>
  );
}

/** What stood there, and what is shown in its place. */
function RepairText({ repair }: { readonly repair: Repair }) {
  const { kind, printed, shown } = repair;
  return (
    <>
      <span className={styles['where']}>{unseenForm(repair) ?? `${placeOfFault(kind)}: `}</span>
      {printed.trim() !== '' && <span>{printed.replace(/\s+/g, ' ').trim()}</span>}
      <span className={styles['where']}> · {unseenRepair(repair) ?? 'Shown: '}</span>
      {shown.trim() !== '' && <span>{shown}</span>}
    </>
  );
}

/** ", pages 10 to 21 of a volume of 212 publications" */
function placeOf({ volume, pages = [] }: Report['source']): string {
  if (volume === undefined) return '';
  const [first, last] = [pages[0]?.number, pages.at(-1)?.number];
  const place = first === undefined || last === undefined ? {} : { pages: [first, last] as const };
  return `, ${placeInVolume({ ...volume, ...place })}`;
}

function coverageOf(report: Report): string {
  const { lost, furniture, lostPages = 0 } = report.coverage;
  const rest = lostPages === 0 ? 'the file' : 'the pages that can be read';
  if (lost > 0) return `${counted(lost, 'character')} of the file could not be placed.`;
  return furniture === 0
    ? `Every character of ${rest} is shown.`
    : `Every character of ${rest} is shown, apart from ${counted(furniture, 'character')} of running heads, page numbers and the like.`;
}
