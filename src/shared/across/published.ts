import type { AcrossAnswer } from './across.ts';

/** "U.S. Department of Labor, Findings on the Worst Forms of Child Labor", as what an answer is taken from is named. */
export function publishedInWords(
  { published }: Pick<AcrossAnswer, 'published'>,
  entitled: (title: string) => string = (title) => title,
): string {
  return published
    .map(({ publisher, title }) => [publisher, entitled(title)].filter((words) => words !== '').join(', '))
    .join('; ');
}
