import type { ReferenceKind } from '../../shared/model.ts';
import type { SourceShares } from '../../shared/sources.ts';
import { counted } from '../../shared/text/counted.ts';
import { CHECKABILITY_NAMES, REFERENCE_KIND_NAMES } from '../reports/names.ts';
import {
  areOfSeveral,
  checkShares,
  kindShare,
  kindsInUse,
  percent,
  reportColumns,
  reportsIn,
  yearColumns,
} from './kind-shares.ts';
import type { ShareColumn } from './kind-shares.ts';
import { KindMark } from './marks/KindMark.tsx';
import type { Scope } from './state/scope.ts';
import { SHORT_CHECK_NAMES, SHORT_KIND_NAMES } from './filter/names.ts';
import { FOCUSABLE } from '../ui/focusable.ts';
import styles from './Overview.module.css';

interface Props {
  readonly shares: readonly SourceShares[];
  /** Whose reports are drawn; all where `null`. */
  readonly scope: Scope | null;
  readonly chosen: readonly ReferenceKind[];
  readonly onKind: (kind: ReferenceKind) => void;
}

/** More would be no picture; the latest are drawn. */
const MOST_COLUMNS = 12;

/** Of more, a column has room for a number and no sign. */
const FEW_COLUMNS = 5;

/** What claims rest on, by kind, and by whether anyone can check it: of each report, or of each year where several countries are in the scope. */
export function Overview({ shares, scope, chosen, onKind }: Props) {
  const reports = reportsIn(shares, scope);
  const byYear = scope === null && areOfSeveral(reports);
  const all = byYear ? yearColumns(reports) : reportColumns(reports);
  const columns = all.slice(-MOST_COLUMNS);
  if (columns.length === 0) return <p className={styles['note']}>No report here cites its sources.</p>;
  return (
    <div className={styles['overview']}>
      <KindTable
        columns={columns}
        of={byYear ? counted(reports.length, 'report') : null}
        {...{ chosen, onKind }}
      />
      <CheckBars columns={columns} />
      {all.length > columns.length && (
        <p className={styles['note']}>
          The latest {columns.length} of {counted(all.length, byYear ? 'year' : 'report')}.
        </p>
      )}
    </div>
  );
}

interface KindProps {
  readonly columns: readonly ShareColumn[];
  /** How many reports are added up: "131 reports"; `null` where each has a column. */
  readonly of: string | null;
  readonly chosen: readonly ReferenceKind[];
  readonly onKind: (kind: ReferenceKind) => void;
}

function KindTable({ columns, of, chosen, onKind }: KindProps) {
  const many = columns.length > FEW_COLUMNS;
  return (
    <div className={styles['scroller']} role="region" aria-label="Kinds of sources" {...FOCUSABLE}>
      <table className={styles['kinds']} data-many={many}>
        <caption className={styles['caption']}>
          What claims rest on
          <span className={styles['note']}>
            {of !== null && `${of}, added up by year. `}
            {many ? 'Percent' : 'Share'} of citation marks with at least one source of the kind; a mark can
            have several.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Kind</span>
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={`${column.of}: ${counted(column.claims, 'mark')}`}>
                {many ? <ShortYear name={column.name} /> : column.name}
                <span className="visually-hidden">, {counted(column.claims, 'mark')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kindsInUse(columns).map((kind) => (
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
              {columns.map((column) => (
                <KindCell key={column.key} column={column} kind={kind} many={many} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly column: ShareColumn;
  readonly kind: ReferenceKind;
  /** There is room for a number and no sign. */
  readonly many: boolean;
}

function KindCell({ column, kind, many }: CellProps) {
  const { claims, share } = kindShare(column, kind);
  return (
    <td title={portionOf(claims, column)}>
      <span className={styles['figure']}>
        {claims === 0 ? '–' : many ? <Percent share={share} /> : percent(share)}
      </span>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['fill']} style={{ width: `${share * 100}%` }} />
      </span>
    </td>
  );
}

/** "’13" for "2013", to be read whole by who hears it. */
function ShortYear({ name }: { readonly name: string }) {
  if (!/^\d{4}$/.test(name)) return name;
  return (
    <>
      <span className="visually-hidden">{name}</span>
      <span aria-hidden="true">’{name.slice(2)}</span>
    </>
  );
}

/** Without its sign, which the caption has. */
function Percent({ share }: { readonly share: number }) {
  return (
    <>
      {percent(share).replace('%', '')}
      <span className="visually-hidden">%</span>
    </>
  );
}

/** "12 of 105 marks". */
function portionOf(claims: number, column: ShareColumn): string {
  return `${claims.toLocaleString('en-US')} of ${counted(column.claims, 'mark')}`;
}

function CheckBars({ columns }: { readonly columns: readonly ShareColumn[] }) {
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
      {columns.map((column) => (
        <tbody key={column.key}>
          <tr>
            <th scope="row" title={column.of}>
              {column.name}
            </th>
            {checkShares(column).map(({ value, claims, share }) => (
              <td key={value} title={portionOf(claims, column)}>
                {claims === 0 ? '–' : percent(share)}
              </td>
            ))}
          </tr>
          <tr aria-hidden="true">
            <td colSpan={5} className={styles['stack-cell']}>
              <span className={styles['stack']}>
                {checkShares(column).map(({ value, share }) =>
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
