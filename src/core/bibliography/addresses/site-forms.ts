/**
 * Ways of writing that a site always uses and recognition loses: data. A form is sure because the site knows no other.
 * `source` is an address as the site writes it, and a list that prints it otherwise.
 */
export interface SiteForm {
  readonly host: string;
  readonly lost: RegExp;
  readonly meant: string;
  readonly source: string;
}

export const SITE_FORMS: readonly SiteForm[] = [
  {
    host: 'ilo.org',
    lost: /\b(WCMS)-(\d+)/gi,
    meant: '$1_$2',
    source: 'ilo.org/conference/WCMS_235054/lang--en/index.htm; kazakhstan-2016, line 239',
  },
  {
    host: 'ilo.org',
    lost: /\/lang-([a-z]{2})(?![a-z])/gi,
    meant: '/lang--$1',
    source: 'ilo.org/labadmin/info/WCMS_156049/lang--en/index.htm; kazakhstan-2016, line 267',
  },
];
