import { expect, it } from 'vitest';
import { SITE_FORMS } from '../../../../src/core/bibliography/addresses/site-forms.ts';

it.each(SITE_FORMS)('$source: as the site writes it there is nothing to mend', ({ host, lost, source }) => {
  const [written = ''] = source.split('; ');
  expect(written).toContain(host);
  expect(written.replaceAll(lost, '')).toBe(written);
});
