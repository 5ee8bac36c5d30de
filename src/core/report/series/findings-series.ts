/** The series as all years known word it. */
import { type Series, seriesOf } from './series.ts';
import { WORDINGS } from './wording/wordings.ts';

export const SERIES: Series = seriesOf(WORDINGS);
