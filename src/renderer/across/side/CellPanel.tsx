import { noticeService } from '../../services/notice-store.ts';
import { takingService } from '../../services/taking.ts';
import type { AcrossAnswer, AcrossRow } from '../../../shared/across/across.ts';
import {
  useDispatch,
  useEntry,
  useReaderState,
  useReport,
  useService,
  useServices,
} from '../../state/context.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Cross } from '../../ui/icons.tsx';
import { useOpenPlace } from '../../years/use-open-place.ts';
import { lineName } from '../model/shown-answer.ts';
import { cellInBrief, readAs } from '../model/words.ts';
import styles from './CellPanel.module.css';
import { OPENS_PLACE } from '../../text/page-signs.ts';

interface Props {
  readonly answer: AcrossAnswer;
  readonly row: AcrossRow;
  readonly onClose: () => void;
}

/** A row as its report prints it: cells, notes, sources, and the way to its place. */
export function CellPanel({ answer, row, onClose }: Props) {
  const open = useOpenPlace();
  const label = useEntry(row.report)?.label ?? row.report;
  const main = row.cells[answer.main];
  const copy = useCopyCited(row, label);
  return (
    <aside className={styles['panel']} aria-label={`${lineName(row)}, ${row.year}`}>
      <div className={styles['top']}>
        <h3 className={styles['title']}>
          {lineName(row)} <span className={styles['year']}>{row.year}</span>
        </h3>
        <IconButton label="Close" size="small" onClick={onClose}>
          <Cross />
        </IconButton>
      </div>
      <p className={styles['label']} dir="auto">
        {row.group !== '' && row.group !== row.label && (
          <span className={styles['group']}>{row.group} · </span>
        )}
        {row.label}
      </p>
      <dl className={styles['cells']}>
        {row.cells.map((cell, at) => (
          <div key={answer.columns[at] ?? at}>
            <dt>{answer.columns[at]}</dt>
            <dd dir="auto">{cellInBrief(cell)}</dd>
            {readAs(cell.value) !== null && <dd className={styles['quiet']}>{readAs(cell.value)}</dd>}
          </div>
        ))}
      </dl>
      {row.notes.map((note) => (
        <p key={note} className={styles['quiet']} dir="auto">
          {note}
        </p>
      ))}
      {row.restated.map((other) => (
        <p key={other.report} className={styles['quiet']}>
          <LinkButton {...OPENS_PLACE.on} onClick={() => open(other.at)}>
            {other.report}
          </LinkButton>{' '}
          {other.agrees ? 'states the same' : `states ${other.texts.join(' | ')}`} for {row.year}
        </p>
      ))}
      {sinceInWords(row) !== null && <p className={styles['quiet']}>{sinceInWords(row)}</p>}
      <div className={styles['acts']}>
        <QuietButton {...OPENS_PLACE.on} onClick={() => open(main?.at ?? row.at)}>
          Read in {label}
        </QuietButton>
        <QuietButton onClick={() => void copy()}>Copy row and citation</QuietButton>
      </div>
      <Sources row={row} />
    </aside>
  );
}

function sinceInWords({ since, year, sinceOrEarlier, sinceByRows }: AcrossRow): string | null {
  if (since === null) return null;
  const first = `${since}${sinceOrEarlier === true ? ' or earlier' : ''}`;
  if (sinceByRows === true)
    return since < year ? `In the reports of the library without a gap since ${first}.` : null;
  return since === year && sinceOrEarlier !== true ? `First said in ${first}.` : `Said since ${first}.`;
}

/** The entries of the report's list behind the row. */
function Sources({ row }: { readonly row: AcrossRow }) {
  const loaded = useReport(row.report);
  const dispatch = useDispatch();
  if (row.citations.length === 0) return <p className={styles['quiet']}>The table names no source here.</p>;
  if (loaded.status !== 'ready') return null;
  const wanted = new Set(row.citations);
  return (
    <>
      <h4 className={styles['subtitle']}>Sources</h4>
      <ul className={styles['sources']}>
        {loaded.value.references
          .filter(({ number }) => wanted.has(number))
          .map(({ number, content }) => (
            <li key={number}>
              <LinkButton
                aria-label={`Source ${number} in the list of the report`}
                {...OPENS_PLACE.on}
                onClick={() =>
                  dispatch({
                    kind: 'visit',
                    report: row.report,
                    target: { kind: 'reference', number },
                    focus: true,
                  })
                }
              >
                {number}
              </LinkButton>
              <span dir="auto">{content.text}</span>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Puts what the row says on the clipboard, with its finished citation. */
function useCopyCited(row: AcrossRow, label: string): () => Promise<void> {
  const { bridge } = useServices();
  const { citationStyle = 'apa' } = useReaderState();
  const notices = useService(noticeService);
  const taking = useService(takingService);
  return async () => {
    const { report, block, source } = row.at;
    const cited = await bridge.call('cite.passage', {
      report,
      block,
      ...(source === null ? {} : { source }),
      style: citationStyle,
    });
    if (!cited.ok) return notices.failed(cited.error);
    const cells = row.cells.flatMap((cell) => (cell.text === '' ? [] : [cell.text])).join(' | ');
    const text = `${label}, ${row.label}: ${cells} ${cited.value.inText}\n\n${cited.value.entry}`;
    if (await taking.copy(text)) notices.tell('The row was copied with its citation.', { about: 'copied' });
  };
}
