import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryReducer, NO_COUNTRY } from '../../../src/renderer/state/country-state.ts';
import type { CountryAction } from '../../../src/renderer/state/country-state.ts';

const after = (...actions: readonly CountryAction[]) => actions.reduce(countryReducer, NO_COUNTRY);

describe('the country at hand', () => {
  it('is the one that was chosen last', () => {
    expect(after({ kind: 'country', area: 'India' }, { kind: 'country', area: 'Niue' }).area).toBe('Niue');
  });

  it('follows what is opened, and stays where that is about it too', () => {
    const joint = { kind: 'about', areas: ['Overseas Territories of New Zealand', 'Niue'] } as const;
    expect(after({ kind: 'country', area: 'Niue' }, joint).area).toBe('Niue');
    expect(after({ kind: 'country', area: 'India' }, joint).area).toBe(joint.areas[0]);
    expect(after({ kind: 'country', area: 'India' }, { kind: 'about', areas: [] }).area).toBe('India');
  });

  it('is looked at again by itself once it is chosen, also where it was at hand before', () => {
    const all = { kind: 'all-countries', all: true } as const;
    expect(after(all)).toEqual({ ...NO_COUNTRY, all: true });
    expect(after({ kind: 'country', area: 'India' }, all, { kind: 'country', area: 'India' }).all).toBe(
      false,
    );
  });

  it('is the same state where nothing changes', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('country' as const), area: fc.constantFrom('India', 'Niue') }),
      fc.record({
        kind: fc.constant('about' as const),
        areas: fc.subarray(['India', 'Niue', 'Kazakhstan']),
      }),
      fc.record({ kind: fc.constant('all-countries' as const), all: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(action), action, (before, last) => {
        const once = after(...before, last);
        expect(countryReducer(once, last)).toBe(once);
      }),
    );
  });
});
