import { useMemo } from 'react';
import { ACROSS_CONCEPTS } from '../../shared/across/across.ts';
import type { AcrossChoice, AcrossConcept } from '../../shared/across/across.ts';
import { asked } from '../question/question-state.ts';
import type { QuestionState } from '../question/question-state.ts';
import { Picker } from '../ui/menu/Picker.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { LabelledSelect } from '../ui/fields/LabelledSelect.tsx';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import { goodQuestion, QUESTIONS } from './model/questions.ts';
import { conceptName } from './model/words.ts';
import styles from './AcrossView.module.css';

const GOOD = QUESTIONS.map(({ id, name, concept }) => ({ id, name, also: conceptName(concept) }));
const CONCEPT_OPTIONS = ACROSS_CONCEPTS.map((concept) => ({ value: concept, name: conceptName(concept) }));

/** Rows of these tables are measured in years, shares or counts. */
const CAN_BE_SET_AGAINST: ReadonlySet<AcrossConcept> = new Set([
  'laws',
  'statistics',
  'labor-enforcement',
  'criminal-enforcement',
]);

interface Props {
  readonly question: QuestionState;
  readonly choices: readonly AcrossChoice[];
  readonly onAsk: (question: QuestionState) => void;
}

/** The question: a good one, or a table and a row of one's own. */
// Long because it is a list of controls.
export function QuestionBar({ question, choices, onAsk }: Props) {
  const { concept, row, against } = question;
  const rows = useMemo(
    () => choices.find((choice) => choice.concept === concept)?.rows ?? [],
    [choices, concept],
  );
  const isNamed = rows.length > 0;
  const names = rows.map(({ name }) => ({ value: name, name }));
  const known = rows.find(({ names: all }) => all.includes(row))?.name ?? '';
  return (
    <Toolbar label="The question" className={styles['question']}>
      <Picker
        label="Question"
        options={GOOD}
        chosen={goodQuestion(question)?.id ?? ''}
        opener="Good questions"
        list="Good questions"
        none="No good question is worded so. Make your own beside it."
        invitation="A question of your own"
        className={styles['questions']}
        onPick={(id) => {
          const good = QUESTIONS.find((one) => one.id === id);
          if (good === undefined) return;
          const { concept: about, row: named, form, against: second = '' } = good;
          onAsk(asked(question, { concept: about, row: named, against: second, form }));
        }}
      />
      <div className={styles['own']}>
        <LabelledSelect
          className={styles['told']}
          label="Table"
          value={concept}
          options={CONCEPT_OPTIONS}
          onChange={(value: AcrossConcept) =>
            onAsk(asked(question, { concept: value, row: firstRow(choices, value) }))
          }
        />
        {concept !== 'level' &&
          (isNamed ? (
            <>
              <LabelledSelect
                className={styles['told']}
                label="Row"
                value={known}
                options={
                  known === '' ? [{ value: '', name: row === '' ? 'Choose a row' : row }, ...names] : names
                }
                onChange={(value) => onAsk({ ...question, row: value })}
              />
              {(CAN_BE_SET_AGAINST.has(concept) || against !== '') && (
                <LabelledSelect
                  className={styles['choice']}
                  label="Against"
                  value={against}
                  options={[{ value: '', name: 'Nothing' }, ...names.filter(({ value }) => value !== known)]}
                  onChange={(value) => onAsk({ ...question, against: value, form: 'table' })}
                />
              )}
            </>
          ) : (
            <TextField
              // Asked once it is left or Enter is pressed: each question goes through all countries.
              key={`${concept} ${row}`}
              label="Words in the row"
              placeholder="cotton, or brick | kiln"
              className={styles['words']}
              defaultValue={row}
              onKeyDown={({ key, currentTarget }) => {
                if (key === 'Enter') onAsk({ ...question, row: currentTarget.value.trim() });
              }}
              onBlur={({ currentTarget }) => {
                if (currentTarget.value.trim() !== row)
                  onAsk({ ...question, row: currentTarget.value.trim() });
              }}
            />
          ))}
      </div>
    </Toolbar>
  );
}

function firstRow(choices: readonly AcrossChoice[], concept: AcrossConcept): string {
  return choices.find((choice) => choice.concept === concept)?.rows[0]?.name ?? '';
}
