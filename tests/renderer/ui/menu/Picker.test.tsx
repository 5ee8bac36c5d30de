import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Picker } from '../../../../src/renderer/ui/menu/Picker.tsx';

const OPTIONS = ['Angola', 'Bangladesh', 'Cambodia'].map((name) => ({ id: name.toLowerCase(), name }));

function picker(onPick: (id: string) => void, options = OPTIONS) {
  return (
    <Picker
      label="Area"
      options={options}
      chosen="angola"
      opener="Show every area"
      list="Areas"
      none="No area of that name"
      onPick={onPick}
      renderDetail={(id) => <i>{id}</i>}
    />
  );
}

function show(onPick: (id: string) => void = () => undefined) {
  render(picker(onPick));
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Area' });
}

describe('a picker', () => {
  afterEach(cleanup);

  it('keeps the name of what is chosen when Escape is pressed, with its list open and closed', async () => {
    const user = userEvent.setup();
    const input = show();
    await user.click(screen.getByRole('button', { name: 'Show every area' }));
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    await user.click(input);
    await user.keyboard('{Escape}{Escape}{Escape}');
    expect(input.value).toBe('Angola');
  });

  it('finds by any part of a name, shows more about each, and picks', async () => {
    const user = userEvent.setup();
    const picked: string[] = [];
    const input = show((id) => picked.push(id));
    await user.click(input);
    await user.keyboard('bod');
    const option = await screen.findByRole('option');
    expect(option.textContent).toBe('Cambodiacambodia');
    await user.click(option);
    expect(picked).toEqual(['cambodia']);
  });

  it('is typed in anew where it has the focus already: after a choice, by another click and by its button', async () => {
    const user = userEvent.setup();
    const picked: string[] = [];
    const input = show((id) => picked.push(id));
    const type = async (letters: string) => {
      await waitFor(() => expect(input.selectionEnd).toBe('Angola'.length));
      expect(input.selectionStart).toBe(0);
      await user.keyboard(letters);
      await screen.findByRole('option');
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    };
    await user.click(input);
    await type('bod');
    await type('bang');
    await user.click(input);
    await type('bod');
    await user.click(screen.getByRole('button', { name: 'Show every area' }));
    await type('bang');
    expect(picked).toEqual(['cambodia', 'bangladesh', 'cambodia', 'bangladesh']);
  });

  it('has first what is typed in whole words, and all in their order where nothing is', async () => {
    const user = userEvent.setup();
    const options = ['British Indian Ocean Territories', 'India', 'Angola'].map((name) => ({
      id: name.toLowerCase(),
      name,
    }));
    const listed = () =>
      screen.getAllByRole('option').map((option) => option.querySelector('bdi')?.textContent);
    render(picker(() => undefined, options));
    await user.click(screen.getByRole('combobox', { name: 'Area' }));
    await waitFor(() => expect(listed()).toEqual(options.map(({ name }) => name)));
    await user.keyboard('india');
    await waitFor(() => expect(listed()).toEqual(['India', 'British Indian Ocean Territories']));
  });

  it('leaves what one types alone while options come in', async () => {
    const user = userEvent.setup();
    const picked: string[] = [];
    const pick = (id: string) => picked.push(id);
    const { rerender } = render(picker(pick));
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Area' });
    await user.click(input);
    await user.keyboard('bod');
    await screen.findByRole('option');
    for (const more of ['Djibouti', 'Ecuador']) {
      rerender(picker(pick, [...OPTIONS.map((one) => ({ ...one })), { id: more.toLowerCase(), name: more }]));
      expect(input.value).toBe('bod');
    }
    await user.click(await screen.findByRole('option', { name: /^Cambodia/ }));
    expect(picked).toEqual(['cambodia']);
  });
});
