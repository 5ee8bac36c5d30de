/** Things the user should know once. */
export interface Notice {
  readonly id: number;
  readonly message: string;
}

export interface NoticeStore {
  readonly get: () => readonly Notice[];
  /** The same message is not shown twice at a time. */
  readonly add: (message: string) => void;
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
    add(message) {
      if (notices.some((notice) => notice.message === message)) return;
      put([...notices, { id: next++, message }]);
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
