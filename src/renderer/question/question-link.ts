/** The question as the values of an address, `concept=laws&row=Minimum+Age+for+Work&from=2016`, and back. Pure. */
import { ACROSS_CONCEPTS } from '../../shared/across/across.ts';
import { FIRST_QUESTION, FORMS } from './question-state.ts';
import type { QuestionState } from './question-state.ts';

/** Longer values are none that the reader has made. */
const LONGEST = 300;
const MOST_AREAS = 300;

export function questionValues(question: QuestionState): URLSearchParams {
  const { concept, row, against, region, areas, from, to, form } = question;
  const values = new URLSearchParams({ concept });
  for (const [name, value] of Object.entries({ row, against, region }))
    if (value !== '') values.set(name, value);
  for (const area of areas) values.append('area', area);
  if (from !== null) values.set('from', String(from));
  if (to !== null) values.set('to', String(to));
  if (form !== FIRST_QUESTION.form) values.set('form', form);
  return values;
}

/** `null` where they name nothing that can be asked. */
export function questionOf(values: URLSearchParams): QuestionState | null {
  const concept = ACROSS_CONCEPTS.find((one) => one === values.get('concept'));
  if (concept === undefined) return null;
  const text = (name: string): string => (values.get(name) ?? '').slice(0, LONGEST);
  return {
    concept,
    row: text('row'),
    against: text('against'),
    region: text('region'),
    areas: values
      .getAll('area')
      .slice(0, MOST_AREAS)
      .map((area) => area.slice(0, LONGEST)),
    from: yearOf(values.get('from')),
    to: yearOf(values.get('to')),
    form: FORMS.find((form) => form === values.get('form')) ?? FIRST_QUESTION.form,
  };
}

/** The same as one text; `null` for the question that one begins with. */
export function questionText(question: QuestionState): string | null {
  const text = questionValues(question).toString();
  return text === FIRST_TEXT ? null : text;
}

export function isSameQuestion(one: QuestionState, other: QuestionState): boolean {
  return questionValues(one).toString() === questionValues(other).toString();
}

const FIRST_TEXT = questionValues(FIRST_QUESTION).toString();

function yearOf(text: string | null): number | null {
  return text !== null && /^(?:19|20)\d\d$/.test(text) ? Number(text) : null;
}
