import '../helpers/page.ts';
import { useReducer } from 'react';
import { Tabs } from '@base-ui/react/tabs';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DispatchContext } from '../../../src/renderer/state/context.ts';
import type { ReaderAction } from '../../../src/renderer/state/reader-state.ts';
import { VIEWS } from '../../../src/renderer/views/registry.ts';
import { Views } from '../../../src/renderer/views/Views.tsx';
import { ViewTabs } from '../../../src/renderer/views/ViewTabs.tsx';

function Window() {
  const [view, dispatch] = useReducer(
    (shown: string, action: ReaderAction) => (action.kind === 'view' ? action.view : shown),
    'read',
  );
  return (
    <DispatchContext value={dispatch}>
      <Views view={view} className="" data-side="none">
        <ViewTabs />
        <Tabs.Panel value={view}>{view}</Tabs.Panel>
        <button onClick={() => dispatch({ kind: 'view', view: 'sources' })}>Elsewhere</button>
      </Views>
    </DispatchContext>
  );
}

const shown = () => screen.getByRole('tab', { selected: true }).textContent;
const focused = () => document.activeElement?.textContent;

const LAST = VIEWS.at(-1)?.name;

describe('the tabs of the views', () => {
  it.each([
    ['{ArrowRight}', 'Compare'],
    ['{ArrowRight}{ArrowRight}', 'Tables'],
    ['{ArrowLeft}', LAST],
    ['{End}', LAST],
    ['{End}{ArrowRight}', 'Read'],
    ['{End}{Home}', 'Read'],
    ['{Alt>}{ArrowRight}{/Alt}', 'Read'],
  ])('%s shows %s at once and takes the focus there', async (keys, name) => {
    render(<Window />);
    const user = userEvent.setup();
    await user.tab();
    expect(focused()).toBe('Read');
    await user.keyboard(keys);
    expect(shown()).toBe(name);
    expect(focused()).toBe(name);
  });

  it('are one stop of Tab, at the view that is shown', async () => {
    render(<Window />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(focused()).toBe('Sources');
  });

  it('name the view and lead to it', () => {
    render(<Window />);
    const panel = screen.getByRole('tabpanel', { name: 'Read' });
    expect(screen.getByRole('tab', { name: 'Read' }).getAttribute('aria-controls')).toBe(panel.id);
  });

  it('change the view when the pointer lets go, not when it presses', () => {
    render(<Window />);
    const tab = screen.getByRole('tab', { name: 'Timeline' });
    fireEvent.pointerDown(tab, { button: 0 });
    tab.focus();
    expect(shown()).toBe('Read');
    fireEvent.pointerUp(tab);
    fireEvent.click(tab);
    expect(shown()).toBe('Timeline');
  });
});
