import type { ReactNode } from 'react';
import type { QuestionState } from '../question/question-state.ts';
import { TextField } from '../ui/fields/TextField.tsx';
import { LabelledSelect } from '../ui/fields/LabelledSelect.tsx';
import { Toolbar } from '../ui/frame/Toolbar.tsx';
import { ToolbarEnd } from '../ui/frame/ToolbarEnd.tsx';
import { CountriesChoice } from './CountriesChoice.tsx';
import styles from './AcrossView.module.css';

interface Props {
  readonly question: QuestionState;
  readonly regions: readonly string[];
  /** Countries of the answer, in the region that is chosen. */
  readonly areas: readonly string[];
  /** All years of the answer. */
  readonly years: readonly number[];
  /** Only one year can be shown. */
  readonly isOneYear: boolean;
  readonly filter: string;
  readonly filterIn: string | null;
  /** Of the table. */
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly onAsk: (question: QuestionState) => void;
  readonly onFilter: (filter: string) => void;
  readonly onFilterIn: (column: string | null) => void;
  /** The ways to take the answer along. */
  readonly children: ReactNode;
}

const ANY = 'any';

/** Which countries and years are shown. */
// Long because it is a list of controls.
export function ScopeBar({
  question,
  regions,
  areas,
  years,
  isOneYear,
  filter,
  filterIn,
  columns,
  onAsk,
  onFilter,
  onFilterIn,
  children,
}: Props) {
  const { region, from, to, form } = question;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const options = years.map((year) => ({ value: String(year), name: String(year) }));
  return (
    <Toolbar label="Countries and years" className={styles['scope']}>
      <LabelledSelect
        className={styles['told']}
        label="Region"
        value={region}
        options={[{ value: '', name: 'All regions' }, ...regions.map((name) => ({ value: name, name }))]}
        onChange={(value) => onAsk({ ...question, region: value })}
      />
      <CountriesChoice
        chosen={question.areas}
        areas={areas}
        onChoose={(chosen) => onAsk({ ...question, areas: chosen })}
      />
      {isOneYear ? (
        <LabelledSelect
          className={styles['choice']}
          label="Year"
          value={String(to ?? last)}
          options={options}
          onChange={(value) => onAsk({ ...question, to: Number(value) })}
        />
      ) : (
        <>
          <LabelledSelect
            className={styles['choice']}
            label="From"
            value={String(from ?? first)}
            options={options.filter(({ value }) => Number(value) <= (to ?? last))}
            onChange={(value) => onAsk({ ...question, from: Number(value) })}
          />
          <LabelledSelect
            className={styles['choice']}
            label="To"
            value={String(to ?? last)}
            options={options.filter(({ value }) => Number(value) >= (from ?? first))}
            onChange={(value) => onAsk({ ...question, to: Number(value) })}
          />
        </>
      )}
      {form === 'table' && (
        <>
          <TextField
            label="Filter the table"
            placeholder="Filter"
            className={styles['filter']}
            value={filter}
            onChange={({ currentTarget }) => onFilter(currentTarget.value)}
          />
          {filter.trim() !== '' && (
            <LabelledSelect
              className={styles['choice']}
              label="Column"
              value={filterIn === null ? ANY : `at ${filterIn}`}
              options={[
                { value: ANY, name: 'any column' },
                { value: 'at ', name: 'Country' },
                ...columns.map(({ id, name }) => ({ value: `at ${id}`, name })),
              ]}
              onChange={(value) => onFilterIn(value === ANY ? null : value.slice(3))}
            />
          )}
        </>
      )}
      <ToolbarEnd>{children}</ToolbarEnd>
    </Toolbar>
  );
}
