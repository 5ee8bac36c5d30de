import { service } from '../../services/service.ts';

/** More than stand in the cards that anyone goes back to. */
const MOST_HELD = 50;

/** What rests on a reference, and the same source in other reports, as the engine knows it. */
export const referenceDetailsService = service(({ answers }) =>
  answers.to('cite.reference', { most: MOST_HELD, restOnJoins: true }),
);
