import '../helpers/page.ts';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWindow } from '../helpers/window.tsx';

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search all reports' });

const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('a link to a passage', () => {
  it('opens the report at its words when it is pasted into the search field', async () => {
    const { user } = await openWindow();
    await user.click(field());
    await user.paste('findings-reader:Kazakhstan%202016?text=in%20KAZAKHSTAN%2D-,%E2%80%9C2016%E2%80%9D');
    await screen.findByRole('region', { name: 'Kazakhstan 2016' });
    await waitFor(() => expect(marked()).toEqual(['2016']));
    expect(field().value).toBe('');
    expect(document.querySelectorAll('[role="alert"]')).toHaveLength(0);
  });

  it('opens when the system hands it over, also before there is a window', async () => {
    const { bridge } = await openWindow();
    act(() => bridge.tell({ kind: 'open-link', link: 'findings-reader:Kazakhstan%202013' }));
    await screen.findByRole('region', { name: 'Kazakhstan 2013' });
  });

  it.each([
    [
      'findings-reader:Peru%202022?text=cotton',
      'The link leads to “Peru 2022”, which is not in this library: add that report first.',
      null,
    ],
    [
      'findings-reader:Kazakhstan%202013?text=the%20cotton%20harvest',
      'The words that the link leads to are not in this copy of Kazakhstan 2013, which is shown from its beginning.',
      'Kazakhstan 2013',
    ],
    [
      'findings-reader:?text=%zz',
      'This link is damaged, or made by another program: copy it again from where it comes from.',
      null,
    ],
    [
      'findings-reader:%E2%80%AEPeru%1B%5B2J?text=a',
      'The link leads to “Peru [2J”, which is not in this library: add that report first.',
      null,
    ],
  ])('says in one sentence what is missing: %s', async (link, sentence, shown) => {
    const { user } = await openWindow();
    await user.click(field());
    await user.paste(link);
    expect(await screen.findByText(sentence)).toBeDefined();
    if (shown !== null) await screen.findByRole('region', { name: shown });
    expect(marked()).toEqual([]);
    // What was pasted is no search.
    expect(field().value).toBe('');
  });
});
