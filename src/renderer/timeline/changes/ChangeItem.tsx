import type { YearChange } from '../../../shared/history/history.ts';
import { changeWords } from '../../../shared/history/year-words.ts';
import { buttonLabel } from '../../commands/key-hints.ts';
import { CONCEPT_NAMES } from '../../years/names.ts';
import { useDispatch, useEntry, useService } from '../../state/context.ts';
import { shownPassageService } from '../../through-years/passage-store.ts';
import { KEPT_ROW } from '../../text/page-signs.ts';
import { LinkButton } from '../../ui/buttons/LinkButton.tsx';
import { shownPieces } from './pieces.ts';
import styles from './Changes.module.css';

interface Props {
  readonly change: YearChange;
  /** Named where the list is of several. */
  readonly area: string | null;
}

/** What became of one passage: its words with what came and went, the way to its place and to its other years. */
export function ChangeItem({ change, area }: Props) {
  const dispatch = useDispatch();
  const shown = useService(shownPassageService);
  const { report, block, start, end, kind, concept, state } = change;
  const label = useEntry(report)?.label ?? report;
  const open = () =>
    dispatch({
      kind: 'visit',
      report,
      target: { kind: 'words', block, places: [{ start, end }] },
      focus: true,
    });
  const words = changeWords(change);
  return (
    <li className={styles['item']} data-state={state} {...KEPT_ROW.on(`${report} ${start} ${kind} ${state}`)}>
      <div className={styles['what']}>
        {area !== null && <span className={styles['area']}>{area}</span>}
        <span className={styles['state']}>{words}</span>
        {concept !== null && <span className={styles['concept']}>{CONCEPT_NAMES[concept]}</span>}
      </div>
      <div>
        <p className={styles['words']} dir="auto" lang="en">
          {shownPieces(change).map((piece, index) => {
            // The pieces of one wording never change their order.
            const key = index;
            if (piece.kind === 'deleted') return <del key={key}>{piece.text}</del>;
            if (piece.kind === 'inserted') return <ins key={key}>{piece.text}</ins>;
            return <span key={key}>{piece.text}</span>;
          })}
        </p>
        <div className={styles['ways']}>
          <LinkButton onClick={open}>{label}</LinkButton>
          <LinkButton
            aria-label={`${buttonLabel('through-years')}: ${words}, ${label}`}
            onClick={() => shown.put({ asked: { report, start, kind } })}
          >
            {buttonLabel('through-years')}
          </LinkButton>
        </div>
      </div>
    </li>
  );
}
