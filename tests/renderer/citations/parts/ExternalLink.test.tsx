import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ExternalLink } from '../../../../src/renderer/citations/parts/ExternalLink.tsx';
import { ok } from '../../../../src/shared/result.ts';
import { show } from '../../helpers/show.tsx';

afterEach(cleanup);

const showLink = (url: string) =>
  show(<ExternalLink url={url} onClose={() => undefined} />, {
    answers: { 'host.open-external': () => ok(null) },
  });

describe('the question before a link', () => {
  it('opens what it shows, to the letter', async () => {
    const { bridge } = showLink('http://www.dol.gov.evil.example/a?b=ж');
    const dialog = screen.getByRole('alertdialog', { name: 'Open this address in your browser?' });
    expect(dialog.textContent).toContain('https://www.dol.gov.evil.example/a?b=%D0%B6');
    expect(dialog.querySelector('strong')?.textContent).toBe('evil.example');
    expect(dialog.textContent).toContain('It is a page of evil.example');
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(bridge.calls).toEqual([
      ['host.open-external', { url: 'https://www.dol.gov.evil.example/a?b=%D0%B6' }],
    ]);
  });

  it('shows a host in both its forms', () => {
    showLink('https://www.d\u043el.gov/');
    const { textContent } = screen.getByRole('alertdialog');
    expect(textContent).toContain('xn--dl-fmc.gov');
    expect(textContent).toContain('www.d\u043el.gov');
    expect(textContent).toContain('several alphabets');
  });

  it.each([
    'https://www.dol.gov\u3002evil.example/',
    'https://evil.example\\@www.dol.gov/x',
    'javascript:alert(1)',
    'https://www.dol.gov/\u202egpj',
  ])('offers nothing but to stay for %s', (url) => {
    showLink(url);
    const dialog = screen.getByRole('alertdialog', { name: 'This address is not opened' });
    expect(screen.queryByRole('button', { name: 'Open' })).toBeNull();
    expect(dialog.textContent).not.toMatch(/\p{Bidi_Control}/u);
  });
});
