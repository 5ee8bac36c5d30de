import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReaderBridge, Session } from '../../shared/contract/contract.ts';
import { LONGEST_CHOICE } from '../../shared/contract/session.ts';
import { anchorService } from '../anchor/anchors.ts';
import { searchService } from '../query/search-store.ts';
import { questionText } from '../question/question-link.ts';
import { questionService } from '../question/question-store.ts';
import { noticeService } from '../services/notice-store.ts';
import type { Services } from '../services/service.ts';
import { useServices } from '../state/context.ts';
import type { ReaderState } from '../state/reader-state.ts';
import { sessionOf } from '../state/session-state.ts';
import { choicesService } from './choices.ts';
import type { ChoiceTexts } from './choices.ts';
import { rowsAtTopService } from './rows-at-top.ts';
import { searchPlace, searchText } from './search-place.ts';

/** Long enough that scrolling writes nothing, short enough that little is lost. */
const SAVE_AFTER_MS = 400;

/** Keep the session saved: a moment after the last change or after somebody read on, and when the window is left. */
export function useSession(state: ReaderState): void {
  const services = useServices();
  const keeper = useRef<SessionKeeper | null>(null);
  useLayoutEffect(() => {
    keeper.current = sessionKeeper(services);
    return () => keeper.current?.stop();
  }, [services]);
  useEffect(() => keeper.current?.changed(state), [state]);
}

interface SessionKeeper {
  readonly changed: (state: ReaderState) => void;
  readonly stop: () => void;
}

/** The places of the panes are asked for as the session is written: what is told of them in between may be late. */
function sessionKeeper(services: Services): SessionKeeper {
  const { bridge }: { readonly bridge: ReaderBridge } = services;
  const anchors = services.get(anchorService);
  const question = services.get(questionService);
  const choices = services.get(choicesService);
  const rows = services.get(rowsAtTopService);
  const search = services.get(searchService);
  const notices = services.get(noticeService);
  const sessionNow = (now: ReaderState) =>
    sessionOf(now, anchors.placeOf, {
      question: questionText(question.get()),
      choices: keepable({ ...choices.kept(), ...rows.text(), ...searchText(searchPlace(search.get())) }),
    });
  let state: ReaderState | null = null;
  /** As it was saved last; what was restored need not be written back. */
  let saved: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = async (session: Session) => {
    const result = await bridge.call('session.save', session);
    if (!result.ok && result.error.code === 'disk') notices.failed(result.error, { about: 'session' });
  };
  const save = () => {
    clearTimeout(timer);
    if (state === null) return;
    const session = sessionNow(state);
    const text = JSON.stringify(session);
    if (text === saved) return;
    saved = text;
    void keep(session);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };
  const leaving = () => {
    anchors.settle();
    save();
  };
  const heard = [question, choices, rows, search].map((part) => part.subscribe(later));
  const deaf = [anchors.onMoved(later), ...heard];
  window.addEventListener('pagehide', leaving);
  return {
    changed(next) {
      if (state === null) saved = JSON.stringify(sessionNow(next));
      state = next;
      later();
    },
    stop() {
      for (const leave of deaf) leave();
      window.removeEventListener('pagehide', leaving);
      clearTimeout(timer);
    },
  };
}

/** Without what is longer than a session takes: something pasted, for which the rest would be lost. */
function keepable(texts: ChoiceTexts): ChoiceTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length <= LONGEST_CHOICE));
}
