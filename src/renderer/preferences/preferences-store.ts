/** The reading preferences of this window: shown at once, and kept a moment later. */
import { DEFAULT_PREFERENCES } from '../../shared/contract/contract.ts';
import type { Preferences } from '../../shared/contract/contract.ts';
import { noticeService } from '../services/notice-store.ts';
import { service } from '../services/service.ts';
import type { Services } from '../services/service.ts';
import { createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';
import { showPreferences } from './show-preferences.ts';

interface PreferencesStore extends Readable<Preferences> {
  /** Show what is kept. To be called once, before anything is drawn that should have it. */
  readonly load: () => Promise<void>;
  readonly change: (part: Partial<Omit<Preferences, 'version'>>) => void;
}

/** Long enough that moving along a slider writes once, short enough that nothing is lost. */
const SAVE_AFTER_MS = 400;

export const preferencesService = service(createPreferencesStore);

function createPreferencesStore(services: Services): PreferencesStore {
  const { bridge } = services;
  const { get, put, subscribe } = createStore<Preferences>(DEFAULT_PREFERENCES);
  let waiting: ReturnType<typeof setTimeout> | null = null;

  function show(preferences: Preferences): void {
    const { theme } = get();
    put(preferences);
    showPreferences(document.documentElement, preferences);
    if (preferences.theme !== theme) void bridge.call('host.show-theme', { theme: preferences.theme });
  }

  async function save(): Promise<void> {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    const result = await bridge.call('preferences.save', get());
    if (!result.ok) services.get(noticeService).failed(result.error, { about: 'preferences' });
  }
  window.addEventListener('pagehide', () => void save());

  return {
    get,
    subscribe,
    async load() {
      const result = await bridge.call('preferences.load', {});
      if (!result.ok) return services.get(noticeService).failed(result.error);
      // What was changed in the meantime is newer.
      if (result.value !== null && waiting === null) show(result.value);
    },
    change(part) {
      show({ ...get(), ...part });
      if (waiting !== null) clearTimeout(waiting);
      waiting = setTimeout(() => void save(), SAVE_AFTER_MS);
    },
  };
}
