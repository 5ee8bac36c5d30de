import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { AcrossRow } from '../../shared/across/across.ts';
import type { AcrossForm } from '../question/question-state.ts';
import { useService } from '../state/context.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import { useKeptRows } from '../places/use-kept-rows.ts';
import { KEPT_ROW, SCROLLER } from '../text/page-signs.ts';
import { REGION_START } from '../ui/region/regions.ts';
import type { ShownAnswer } from './model/shown-answer.ts';
import { filteredLines, sortedLines } from './model/table-model.ts';
import type { TableModel } from './model/table-model.ts';
import type { Picture } from './pictures/picture.ts';
import { PictureView } from './pictures/PictureView.tsx';
import { acrossService } from './state/across-store.ts';
import { AcrossTable } from './table/AcrossTable.tsx';
import styles from './AcrossView.module.css';

interface Props {
  readonly shown: ShownAnswer;
  readonly model: TableModel;
  readonly form: AcrossForm;
  readonly picture: Picture | null;
  readonly label: string;
  /** Of the question and its form: to come back to where its answer was read. */
  readonly name: string;
  readonly named: string | null;
  readonly onPick: (row: AcrossRow) => void;
}

/** The answer as a table or a picture; a sentence where there is none. */
export function AnswerBody({ shown, model, form, picture, label, name, named, onPick }: Props) {
  const state = useService(acrossService);
  const { sort, filter, filterIn, picked } = useSyncExternalStore(state.subscribe, state.get);
  const lines = useMemo(
    () => sortedLines(model, filteredLines(model, filter, filterIn), sort),
    [model, filter, filterIn, sort],
  );
  if (shown.rows.length === 0)
    return (
      <EmptyView>
        No report of these countries and years states this. Another row, region or span can be chosen above.
      </EmptyView>
    );
  if (form === 'change' && picture?.marks.length === 0)
    return (
      <EmptyView>
        No country states another value in {shown.years.at(-1)} than in {shown.years[0]}. Other years can be
        chosen above.
      </EmptyView>
    );
  if (form === 'table' || picture === null)
    return lines.length === 0 ? (
      <EmptyView>No line of the table holds “{filter}”.</EmptyView>
    ) : (
      <AcrossTable
        label={label}
        name={`${name} ${sort.by} ${sort.down ? 'down' : 'up'} ${filterIn ?? ''} ${filter}`}
        columns={model.columns}
        lines={lines}
        sort={sort}
        named={named}
        picked={picked}
        onSort={(next) => state.set({ sort: next })}
        onPick={onPick}
      />
    );
  return (
    <KeptPicture name={name}>
      <PictureView label={label} picture={picture} picked={picked} onPick={onPick} />
    </KeptPicture>
  );
}

/** A picture is one row: what is kept is how much of it has been scrolled past. */
function KeptPicture({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const scroller = useRef<HTMLDivElement>(null);
  useKeptRows({ scroller, name });
  return (
    <div ref={scroller} className={styles['scroller']} {...SCROLLER.on} {...REGION_START}>
      <div {...KEPT_ROW.on('picture')}>{children}</div>
    </div>
  );
}
