import { expect, it } from 'vitest';
import { RENAMED_CITIES } from '../../../src/core/areas/renamed-cities.ts';
import { foldName } from '../../../src/core/citations/identity/folded-names.ts';

it('names each city once, under two names that differ when compared', () => {
  const names = RENAMED_CITIES.flatMap(({ now, other }) => [foldName(now), foldName(other)]);
  expect(new Set(names).size).toBe(2 * RENAMED_CITIES.length);
  expect(names).not.toContain('');
});

it('leads from no name on to a third, so that the order of the list says nothing', () => {
  for (const { now } of RENAMED_CITIES)
    for (const { other } of RENAMED_CITIES) expect(foldName(now)).not.toContain(foldName(other));
});
