/** Things the user should know once. */
export interface Notice {
  readonly id: number;
  readonly message: string;
  readonly action?: NoticeAction;
  /** A later notice about the same thing takes its place. */
  readonly about?: string;
}

/** What can be done about it; the notice goes when it is done. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface NoticeStore {
  readonly get: () => readonly Notice[];
  /** The same message is not shown twice at a time, nor two about one thing. */
  readonly add: (message: string, more?: Pick<Notice, 'action' | 'about'>) => void;
  readonly dismiss: (id: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createNoticeStore(): NoticeStore {
  let notices: readonly Notice[] = [];
  let next = 0;
  const listeners = new Set<() => void>();
  const put = (changed: readonly Notice[]) => {
    notices = changed;
    for (const listener of listeners) listener();
  };
  return {
    get: () => notices,
    add(message, more = {}) {
      if (notices.some((notice) => notice.message === message)) return;
      const others = notices.filter(({ about }) => about === undefined || about !== more.about);
      put([...others, { id: next++, message, ...more }]);
    },
    dismiss(id) {
      put(notices.filter((notice) => notice.id !== id));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
