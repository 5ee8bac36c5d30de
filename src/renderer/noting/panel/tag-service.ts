/** The tags that notes have, the commonest first, for whoever types one. */
import { service } from '../../services/service.ts';
import { createStore } from '../../services/store.ts';

const NO_TAGS: readonly string[] = [];

export const tagService = service(({ bridge }) => {
  const { get, put, subscribe } = createStore(NO_TAGS);
  const ask = async (): Promise<void> => {
    const answer = await bridge.call('notes.list', { query: '', sort: 'changed', limit: 0 });
    if (answer.ok) put(answer.value.tags.map(({ value }) => value));
  };
  return {
    get,
    subscribe,
    ask: () => void ask(),
  };
});
