/** Things the user should know once. */
import type { Failure } from '../../shared/result.ts';
import { service } from './service.ts';
import { createStore } from './store.ts';
import type { Readable } from './store.ts';

export interface Notice {
  readonly id: number;
  readonly message: string;
  readonly action?: NoticeAction;
  /** A later notice about the same thing takes its place. */
  readonly about?: string;
  /** It leaves by itself once it can have been read; what went wrong stays until it is closed. */
  readonly passing: boolean;
}

/** What can be done about it; the notice goes when it is done. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface NoticeStore extends Readable<readonly Notice[]> {
  /** Something that went wrong. The same message is not shown twice at a time, nor two about one thing. */
  readonly add: (message: string, more?: Pick<Notice, 'action' | 'about'>) => void;
  /** Something that was done, or that could not be otherwise: good to know, and no more than that. */
  readonly tell: (message: string, more?: Pick<Notice, 'action' | 'about'>) => void;
  /** A call that failed; nothing where its user has been told of it already. */
  readonly failed: (error: Failure, more?: Pick<Notice, 'action' | 'about'>) => void;
  readonly dismiss: (id: number) => void;
  /** What was said about a thing is so no longer. */
  readonly settle: (about: string) => void;
}

export const noticeService = service(createNoticeStore);

function createNoticeStore(): NoticeStore {
  const { get, put, subscribe } = createStore<readonly Notice[]>([]);
  let next = 0;
  const show =
    (passing: boolean) =>
    (message: string, more: Pick<Notice, 'action' | 'about'> = {}) => {
      if (get().some((notice) => notice.message === message)) return;
      const others = get().filter(({ about }) => about === undefined || about !== more.about);
      put([...others, { id: next++, message, passing, ...more }]);
    };
  const add = show(false);
  return {
    get,
    subscribe,
    add,
    tell: show(true),
    failed: (error, more) => {
      if (error.isTold !== true) add(error.message, more);
    },
    settle(about) {
      put(get().filter((notice) => notice.about !== about));
    },
    dismiss(id) {
      put(get().filter((notice) => notice.id !== id));
    },
  };
}
