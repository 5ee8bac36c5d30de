/**
 * What was chosen in the views (a subject, a form, filters, words to narrow by): a part of the window's place, and of
 * the session. The store of a view is made when it is first used; what it is to begin with waits here for it.
 */
import { service } from '../services/service.ts';
import type { Services } from '../services/service.ts';
import { createListeners } from '../services/store.ts';
import type { Readable } from '../services/store.ts';

/** As texts, by the name of the part they were made in. A part that is as it begins is left out. */
export type ChoiceTexts = Readonly<Record<string, string>>;

interface ChoicePart {
  readonly name: string;
  /** Empty where it is as it begins. */
  readonly read: () => string;
  readonly restore: (text: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Not begun with by another start, because it lies over the window. */
  readonly isPassing?: boolean;
}

interface Choices extends Pick<Readable<ChoiceTexts>, 'subscribe'> {
  readonly join: (part: ChoicePart) => void;
  /** Those of all parts. */
  readonly texts: () => ChoiceTexts;
  /** Those that the next start begins with. */
  readonly kept: () => ChoiceTexts;
  readonly restore: (texts: ChoiceTexts) => void;
}

export const choicesService = service((): Choices => {
  const parts = new Map<string, ChoicePart>();
  const { subscribe, tell } = createListeners();
  let waiting: ChoiceTexts = {};

  const textsOf = (some: readonly ChoicePart[]): ChoiceTexts => {
    const read = some.map((part) => [part.name, part.read()] as const).filter(([, text]) => text !== '');
    return { ...waiting, ...Object.fromEntries(read) };
  };
  return {
    subscribe,
    join(part) {
      const { [part.name]: text, ...others } = waiting;
      waiting = others;
      parts.set(part.name, part);
      if (text !== undefined) part.restore(text);
      part.subscribe(tell);
    },
    texts: () => textsOf([...parts.values()]),
    kept: () => textsOf([...parts.values()].filter(({ isPassing }) => isPassing !== true)),
    restore(texts) {
      waiting = Object.fromEntries(Object.entries(texts).filter(([name]) => !parts.has(name)));
      for (const part of parts.values())
        if (part.read() !== (texts[part.name] ?? '')) part.restore(texts[part.name] ?? '');
    },
  };
});

/** Two places are one where the same is chosen. */
export function isSameChoices(one: ChoiceTexts, other: ChoiceTexts): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

interface ChoiceForm<State> extends Pick<ChoicePart, 'name' | 'isPassing'> {
  /** Without what it begins with (`choice-values.ts`). */
  readonly write: (state: State) => URLSearchParams;
  /** All that is written; what is not there, or not known, as it begins. */
  readonly read: (values: URLSearchParams) => Partial<State>;
}

interface Chosen<State> extends Readable<State> {
  readonly set: (change: Partial<State>) => void;
}

/** What is chosen in a store belongs to the place of the window from here on. */
export function keepChoices<State>(
  services: Services,
  store: Chosen<State>,
  { write, read, ...form }: ChoiceForm<State>,
): void {
  services.get(choicesService).join({
    ...form,
    read: () => write(store.get()).toString(),
    restore: (text) => store.set(read(new URLSearchParams(text))),
    subscribe: store.subscribe,
  });
}
