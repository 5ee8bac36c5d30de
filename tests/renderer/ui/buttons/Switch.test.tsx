import '../../helpers/page.ts';
import { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Switch } from '../../../../src/renderer/ui/buttons/Switch.tsx';

function Setting() {
  const [on, setOn] = useState(false);
  return <Switch label="Linked scrolling" hint="Panes move together" checked={on} onChange={setOn} />;
}

describe('a switch', () => {
  it.each(['{Enter}', ' '])('is set with the key %j and is one stop of Tab', async (key) => {
    render(<Setting />);
    const user = userEvent.setup();
    const control = screen.getByRole('switch', { name: 'Linked scrolling' });
    await user.tab();
    expect(document.activeElement).toBe(control);
    await user.keyboard(key);
    expect(control.getAttribute('aria-checked')).toBe('true');
    await user.keyboard(key);
    expect(control.getAttribute('aria-checked')).toBe('false');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('is set with a click on its words', async () => {
    render(<Setting />);
    await userEvent.setup().click(screen.getByText('Linked scrolling'));
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('switch').title).toBe('Panes move together');
  });
});
