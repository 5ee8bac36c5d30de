import type { MenuItem } from 'electron';
import { expect, it } from 'vitest';
import { offerPossible } from '../../src/main/offer-possible.ts';
import { COMMAND_NAMES } from '../../src/shared/commands/commands.ts';

it('offers what is possible and nothing else, and leaves what is no command', () => {
  const items = new Map<string, { enabled: boolean }>(
    [...COMMAND_NAMES, 'quit'].map((id) => [id, { enabled: true }]),
  );
  const menu = { getMenuItemById: (id: string) => (items.get(id) ?? null) as MenuItem | null };
  offerPossible(menu, ['search', 'keys']);
  const offered = () => [...items].filter(([, { enabled }]) => enabled).map(([id]) => id);
  expect(offered()).toEqual(['search', 'keys', 'quit']);
  offerPossible(menu, COMMAND_NAMES);
  expect(offered()).toEqual([...COMMAND_NAMES, 'quit']);
});
