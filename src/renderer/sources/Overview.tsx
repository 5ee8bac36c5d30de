import type { ReferenceKind } from '../../shared/model.ts';
import type { SourceShares } from '../../shared/sources.ts';
import { CHECKABILITY_NAMES, counted, REFERENCE_KIND_NAMES } from '../reports/names.ts';
import { checkShares, kindShare, kindsInUse, percent, reportsIn } from './kind-shares.ts';
import { KindMark } from './marks/KindMark.tsx';
import type { Scope } from './state/scope.ts';
import { SHORT_CHECK_NAMES, SHORT_KIND_NAMES } from './filter/names.ts';
import styles from './Overview.module.css';

interface Props {
  readonly shares: readonly SourceShares[];
  /** Whose reports are drawn; all where `null`. */
  readonly scope: Scope | null;
  readonly chosen: readonly ReferenceKind[];
  readonly onKind: (kind: ReferenceKind) => void;
}

/** More would be no picture; the latest are drawn. */
const MOST_REPORTS = 12;

/** What each report's claims rest on: by kind, and by whether anyone can check it. */
export function Overview({ shares, scope, chosen, onKind }: Props) {
  const all = reportsIn(shares, scope);
  const reports = all.slice(-MOST_REPORTS);
  if (reports.length === 0) return <p className={styles['note']}>No report here cites its sources.</p>;
  return (
    <div className={styles['overview']}>
      <KindTable reports={reports} chosen={chosen} onKind={onKind} />
      <CheckBars reports={reports} />
      {all.length > reports.length && (
        <p className={styles['note']}>
          The latest {reports.length} of {counted(all.length, 'report')}.
        </p>
      )}
    </div>
  );
}

interface KindProps {
  readonly reports: readonly SourceShares[];
  readonly chosen: readonly ReferenceKind[];
  readonly onKind: (kind: ReferenceKind) => void;
}

function KindTable({ reports, chosen, onKind }: KindProps) {
  return (
    <div className={styles['scroller']} role="region" aria-label="Kinds of sources" {...FOCUSABLE}>
      <table className={styles['kinds']}>
        <caption className={styles['caption']}>
          What claims rest on
          <span className={styles['note']}>
            Share of citation marks with at least one source of the kind; a mark can have several.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Kind</span>
            </th>
            {reports.map((report) => (
              <th key={report.report} scope="col" title={`${report.label}: ${report.claims} marks`}>
                {report.year ?? report.label}
                <span className="visually-hidden">, {report.claims} marks</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kindsInUse(reports).map((kind) => (
            <tr key={kind}>
              <th scope="row">
                <button
                  type="button"
                  className={styles['kind']}
                  aria-pressed={chosen.includes(kind)}
                  title={`Show only: ${REFERENCE_KIND_NAMES[kind]}`}
                  onClick={() => onKind(kind)}
                >
                  <KindMark kind={kind} name={SHORT_KIND_NAMES[kind]} />
                </button>
              </th>
              {reports.map((report) => {
                const { claims, share } = kindShare(report, kind);
                return (
                  <td key={report.report} title={`${claims} of ${report.claims} marks`}>
                    <span className={styles['figure']}>{claims === 0 ? '–' : percent(share)}</span>
                    <span className={styles['track']} aria-hidden="true">
                      <span className={styles['fill']} style={{ width: `${share * 100}%` }} />
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What scrolls must be reachable by key. */
const FOCUSABLE = { tabIndex: 0 };

function CheckBars({ reports }: { readonly reports: readonly SourceShares[] }) {
  return (
    <table className={styles['checks']}>
      <caption className={styles['caption']}>
        Can a claim be checked?
        <span className={styles['note']}>Every mark counts once, by the best of its sources.</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Report</span>
          </th>
          {checkShares(EMPTY).map(({ value }) => (
            <th key={value} scope="col" title={CHECKABILITY_NAMES[value]}>
              <span className={styles['key']} data-check={value} aria-hidden="true" />
              {SHORT_CHECK_NAMES[value]}
            </th>
          ))}
        </tr>
      </thead>
      {reports.map((report) => (
        <tbody key={report.report}>
          <tr>
            <th scope="row">{report.year ?? report.label}</th>
            {checkShares(report).map(({ value, claims, share }) => (
              <td key={value} title={`${claims} of ${report.claims} marks`}>
                {claims === 0 ? '–' : percent(share)}
              </td>
            ))}
          </tr>
          <tr aria-hidden="true">
            <td colSpan={5} className={styles['stack-cell']}>
              <span className={styles['stack']}>
                {checkShares(report).map(({ value, share }) =>
                  share === 0 ? null : (
                    <span
                      key={value}
                      className={styles['part']}
                      data-check={value}
                      style={{ width: `${share * 100}%` }}
                    />
                  ),
                )}
              </span>
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

const EMPTY = { claims: 0, claimsByBestCheck: {} };
