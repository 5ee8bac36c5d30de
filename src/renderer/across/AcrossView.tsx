import { useMemo, useSyncExternalStore } from 'react';
import type { AcrossAnswer, AcrossQuestion, AcrossRow } from '../../shared/across/across.ts';
import { publishedInWords } from '../../shared/across/published.ts';
import { usePaperOf } from '../printing/use-paper.ts';
import { ON_PAPER } from '../text/page-signs.ts';
import { questionValues } from '../question/question-link.ts';
import { questionService } from '../question/question-store.ts';
import type { AcrossForm, QuestionState } from '../question/question-state.ts';
import { counted } from '../../shared/text/counted.ts';
import { listed } from '../reports/names.ts';
import { useAnswer, useService } from '../state/context.ts';
import { useCountry } from '../country/use-country.ts';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import { Failed } from '../ui/messages/Failed.tsx';
import { Waiting } from '../ui/messages/Waiting.tsx';
import { ViewFrame } from '../ui/frame/ViewFrame.tsx';
import { ViewTitle } from '../ui/frame/ViewTitle.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import { historyService } from '../places/window-history.ts';
import { goodQuestion } from './model/questions.ts';
import { scaleOf } from './model/scale.ts';
import { shownAnswer } from './model/shown-answer.ts';
import { tableModel } from './model/table-model.ts';
import { titleOf } from './model/words.ts';
import { FormChoice } from './FormChoice.tsx';
import { QuestionBar } from './QuestionBar.tsx';
import { ScopeBar } from './ScopeBar.tsx';
import { acrossService } from './state/across-store.ts';
import { useAnswerPicture } from './state/use-picture.ts';
import { CellPanel } from './side/CellPanel.tsx';
import { TakeMenu } from './TakeMenu.tsx';
import styles from './AcrossView.module.css';

const READING =
  'What the tables of all reports state is read once. In a large library that takes up to a minute; everything else works meanwhile.';

/** One question to all countries. */
export function AcrossView() {
  const questions = useService(questionService);
  const question = useSyncExternalStore(questions.subscribe, questions.get);
  const state = useService(acrossService);
  const history = useService(historyService);
  const choices = useAnswer(questions.rows, {});
  const { concept, row, against } = question;
  const loaded = useAnswer(questions.answers, { concept, row, against });
  const onAsk = (next: QuestionState) => {
    const isOther = next.concept !== concept || next.row !== row || next.against !== against;
    if (isOther) {
      const isPair = next.against !== '';
      state.put({
        sort: isPair ? { by: 'gap', down: true } : { by: '', down: false },
        filter: '',
        filterIn: null,
        picked: null,
      });
    }
    history.leave();
    questions.put(next);
  };
  usePaperOf(
    loaded.status === 'ready' ? `${titleOf(loaded.value)} in all countries` : 'All countries',
    loaded.status !== 'loading',
  );
  return (
    <ViewFrame className={styles['view']} label="Across all countries">
      <QuestionBar
        question={question}
        choices={choices.status === 'ready' ? choices.value : []}
        onAsk={onAsk}
      />
      {loaded.status === 'failed' ? (
        <Failed error={loaded.error} onRetry={questions.answers.retryFailed} />
      ) : loaded.status === 'loading' ? (
        <Waiting what="Asking all countries" why={READING} />
      ) : (
        <Answered answer={loaded.value} question={question} onAsk={onAsk} />
      )}
    </ViewFrame>
  );
}

/** Words have no scale: they stand in a table alone. Two rows against each other are drawn for one year. */
function formsOf(answer: AcrossAnswer): readonly AcrossForm[] {
  const isByYear = answer.names.length > 0 || answer.concept === 'level';
  if (answer.against !== undefined) return answer.against.unit === null ? ['table'] : ['table', 'dots'];
  if (!isByYear || scaleOf(answer.rows, answer.main) === null) return ['table'];
  return answer.years.length > 1 ? ['table', 'squares', 'dots', 'change'] : ['table', 'squares', 'dots'];
}

interface Props {
  readonly answer: AcrossAnswer;
  readonly question: QuestionState;
  readonly onAsk: (question: QuestionState) => void;
}

// Long because what is shown, drawn, filtered and taken along is one answer.
function Answered({ answer, question, onAsk }: Props) {
  const state = useService(acrossService);
  const { filter, filterIn, picked } = useSyncExternalStore(state.subscribe, state.get);
  const country = useCountry()?.name ?? null;
  const forms = useMemo(() => formsOf(answer), [answer]);
  const form: AcrossForm = forms.includes(question.form) ? question.form : 'table';
  const shown = useMemo(
    () => shownAnswer(answer, { ...question, from: form === 'dots' ? null : question.from }),
    [answer, question, form],
  );
  const scale = useMemo(() => scaleOf(shown.rows, answer.main), [shown, answer]);
  const model = useMemo(() => tableModel(answer, shown, scale), [answer, shown, scale]);
  const { picture, frame, notes } = useAnswerPicture({ answer, shown, scale, form, named: country });
  const title = titleOf(answer);
  const span = spanInWords(shown.years, form);
  const countries = new Set(shown.rows.map(({ area }) => area)).size;
  const where = whereInWords(question);
  const good = goodQuestion(question)?.name ?? null;
  if (answer.rows.length === 0 && answer.missing.length === 0)
    return (
      <EmptyView>The library holds no chapter or summary of an area, so there is nobody to ask.</EmptyView>
    );
  const onPick = (row: AcrossRow) => state.set({ picked: row });
  const said = [...answer.notes, ...notes];
  return (
    <>
      <ScopeBar
        question={question}
        regions={shown.regions}
        areas={shown.areas}
        years={answer.years}
        isOneYear={form === 'dots'}
        filter={filter}
        filterIn={model.columns.some(({ id }) => id === filterIn) ? filterIn : filterIn === '' ? '' : null}
        columns={model.columns}
        onAsk={onAsk}
        onFilter={(words) => state.set({ filter: words })}
        onFilterIn={(column) => state.set({ filterIn: column })}
      >
        <TakeMenu
          question={question}
          asked={askedFor(question)}
          name={fileName(`${title} ${where} ${span}`)}
          picture={picture}
          caption={{
            title: good ?? title,
            lines: [`${title}, ${where}, ${span}.`, ...said, sourceOf(answer)],
          }}
        />
      </ScopeBar>
      <div className={styles['main']}>
        <div ref={frame} className={styles['answer']}>
          <div className={styles['head']}>
            <div className={styles['title']}>
              <ViewTitle span={`${where}, ${span}`}>
                {title}
                {answer.against !== undefined && ` against ${answer.against.title}`}
              </ViewTitle>
              <FormChoice
                forms={forms}
                chosen={form}
                onChoose={(chosen) => onAsk({ ...question, form: chosen })}
              />
            </div>
            <p className={styles['count']} role="status">
              {counted(countries, 'country', 'countries')}, {counted(shown.rows.length, 'row')}
            </p>
            <p className={styles['note']} {...ON_PAPER.on}>
              {sourceOf(answer)}
            </p>
            {said.map((note) => (
              <p key={note} className={styles['note']}>
                {note}
              </p>
            ))}
            {answer.against !== undefined && <p className={styles['note']}>{answer.against.rule}</p>}
          </div>
          <AnswerBody
            shown={shown}
            model={model}
            form={form}
            picture={picture}
            label={`${title}, ${where}`}
            name={`across ${questionValues({ ...question, form }).toString()}`}
            named={country}
            onPick={onPick}
          />
        </div>
        {picked !== null && (
          <CellPanel answer={answer} row={picked} onClose={() => state.set({ picked: null })} />
        )}
      </div>
    </>
  );
}

function sourceOf(answer: AcrossAnswer): string {
  return `Source: ${publishedInWords(answer)}; values as printed in the report of each year.`;
}

function spanInWords(years: readonly number[], form: AcrossForm): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return 'no year';
  if (form === 'dots' || first === last) return String(last);
  return form === 'change' ? `${first} and ${last}` : `${first} to ${last}`;
}

/** "all countries", "Sub-Saharan Africa", "Mali and Togo", "7 countries". */
function whereInWords({ region, areas }: QuestionState): string {
  if (areas.length > 0)
    return areas.length <= MOST_NAMED ? listed(areas) : counted(areas.length, 'country', 'countries');
  return region === '' ? 'all countries' : region;
}

const MOST_NAMED = 3;

/** The same question for the engine, with the countries and years that are shown. */
function askedFor({ concept, row, against, region, areas, from, to }: QuestionState): AcrossQuestion {
  return {
    concept,
    ...(row === '' ? {} : { row }),
    ...(against === '' ? {} : { against }),
    ...(region === '' ? {} : { regions: [region] }),
    ...(areas.length === 0 ? {} : { areas }),
    ...(from === null && to === null ? {} : { years: { from: from ?? 0, to: to ?? 9999 } }),
  };
}

function fileName(words: string): string {
  return words
    .replace(/[^\p{L}\p{N} ()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
