/** Good questions to all countries. */
import type { QuestionState } from '../../question/question-state.ts';

export interface GoodQuestion extends Pick<QuestionState, 'concept' | 'row' | 'form'> {
  readonly id: string;
  readonly name: string;
  readonly against?: string;
}

export const QUESTIONS: readonly GoodQuestion[] = [
  {
    id: 'levels',
    name: 'How does the Department assess each country?',
    concept: 'level',
    row: '',
    form: 'squares',
  },
  {
    id: 'age',
    name: 'From what age may children work?',
    concept: 'laws',
    row: 'Minimum Age for Work',
    form: 'dots',
  },
  {
    id: 'gap',
    name: 'Where may children leave school before they may work?',
    concept: 'laws',
    row: 'Minimum Age for Work',
    against: 'Compulsory Education Age',
    form: 'dots',
  },
  {
    id: 'hazardous',
    name: 'From what age may children do hazardous work?',
    concept: 'laws',
    row: 'Minimum Age for Hazardous Work',
    form: 'squares',
  },
  {
    id: 'trafficking-law',
    name: 'Whose law against child trafficking meets the standard?',
    concept: 'laws',
    row: 'Prohibition of Child Trafficking',
    form: 'squares',
  },
  {
    id: 'palermo',
    name: 'Who has ratified the Palermo Protocol?',
    concept: 'conventions',
    row: 'Palermo Protocol on Trafficking in Persons',
    form: 'squares',
  },
  {
    id: 'c138',
    name: 'Who has ratified the Minimum Age Convention?',
    concept: 'conventions',
    row: 'ILO C. 138, Minimum Age',
    form: 'squares',
  },
  {
    id: 'inspectors',
    name: 'How many labor inspectors are there?',
    concept: 'labor-enforcement',
    row: 'Number of Labor Inspectors',
    form: 'dots',
  },
  {
    id: 'violations',
    name: 'How many child labor violations were found?',
    concept: 'labor-enforcement',
    row: 'Number of Child Labor Violations Found',
    form: 'dots',
  },
  {
    id: 'unannounced',
    name: 'Where do inspectors come unannounced?',
    concept: 'labor-enforcement',
    row: 'Unannounced Inspections Conducted',
    form: 'squares',
  },
  {
    id: 'convictions',
    name: 'How many were convicted?',
    concept: 'criminal-enforcement',
    row: 'Number of Convictions',
    form: 'dots',
  },
  {
    id: 'working',
    name: 'What share of children works?',
    concept: 'statistics',
    row: 'Working',
    form: 'dots',
  },
  {
    id: 'school',
    name: 'What share of children is at school?',
    concept: 'statistics',
    row: 'Attending School',
    form: 'dots',
  },
  {
    id: 'cotton',
    name: 'Where do children pick cotton?',
    concept: 'work-by-sector',
    row: 'cotton',
    form: 'table',
  },
  {
    id: 'bricks',
    name: 'Where do children make bricks?',
    concept: 'work-by-sector',
    row: 'brick',
    form: 'table',
  },
  {
    id: 'mining',
    name: 'Where do children work in mines?',
    concept: 'work-by-sector',
    row: 'mining | mines',
    form: 'table',
  },
  {
    id: 'inspectors-suggested',
    name: 'Who is asked for more labor inspectors?',
    concept: 'actions',
    row: 'increase inspectors',
    form: 'table',
  },
];

/** The good question that this is, if it is one. */
export function goodQuestion({ concept, row, against }: QuestionState): GoodQuestion | undefined {
  return QUESTIONS.find(
    (one) => one.concept === concept && one.row === row && (one.against ?? '') === against,
  );
}
