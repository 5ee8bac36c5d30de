import { service } from './service.ts';

/** Texts that are kept beside those on show; a large one takes some megabytes. */
const MOST_HELD = 30;

/**
 * Texts of reports: each is asked for once and kept. What is shown stays until its successor has come, which `refresh`
 * asks for once the list of the library is known anew.
 */
export const reportService = service(({ answers }) =>
  answers.to('report.open', { most: MOST_HELD, outlivesChanges: true }),
);
