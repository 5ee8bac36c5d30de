/** Things the user should know once. */
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
  readonly dismiss: (id: number) => void;
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
  return {
    get,
    subscribe,
    add: show(false),
    tell: show(true),
    dismiss(id) {
      put(get().filter((notice) => notice.id !== id));
    },
  };
}
