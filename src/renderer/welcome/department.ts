/** The Department's page of its reports on child labor. It is shown and never asked for. */
export const DEPARTMENT = 'https://www.dol.gov/agencies/ilab/resources/reports/child-labor';
