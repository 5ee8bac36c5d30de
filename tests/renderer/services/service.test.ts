import { describe, expect, it } from 'vitest';
import { service } from '../../../src/renderer/services/service.ts';
import { createServices } from '../../../src/renderer/services/services.ts';
import { createStore } from '../../../src/renderer/services/store.ts';
import { ok } from '../../../src/shared/result.ts';
import { testBridge } from '../helpers/bridge.ts';
import { line } from '../years/build.ts';

/** A view that nobody has heard of. */
const stateService = service(() => createStore({ made: 0 }));
const viewService = service((services) => {
  services.get(stateService).set({ made: services.get(stateService).get().made + 1 });
  return services.answers.to('years.timeline', { most: 2 });
});

describe('what a feature declares beside itself', () => {
  it('is made when it is used for the first time, once for each window, with whatever else it needs', async () => {
    const bridge = testBridge({ 'years.timeline': ({ area }) => ok(line({ area })) });
    const [one, other] = [createServices(bridge), createServices(bridge)];
    expect(one.get(stateService).get()).toEqual({ made: 0 });
    expect(one.get(viewService)).toBe(one.get(viewService));
    expect(one.get(stateService).get()).toEqual({ made: 1 });
    expect(other.get(viewService)).not.toBe(one.get(viewService));
    expect(other.get(stateService)).not.toBe(one.get(stateService));
    one.get(viewService).get({ area: 'Chad' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(one.get(viewService).get({ area: 'Chad' })).toMatchObject({ value: { area: 'Chad' } });
    expect(other.get(viewService).get({ area: 'Chad' })).toEqual({ status: 'loading' });
  });
});
