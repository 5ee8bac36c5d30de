/**
 * What the window prints: the view at hand or the hits of the search, whole. Asked for by command, what the screen leaves
 * out is drawn little by little first; where a browser prints by itself, all of it at once.
 */
import { flushSync } from 'react-dom';
import { service } from '../services/service.ts';
import { createListeners, createStore } from '../services/store.ts';
import type { Readable } from '../services/store.ts';
import { subjectAtHand } from './subject.ts';
import type { PrintSubject } from './subject.ts';

/** `preparing`: more of it is drawn, out of sight; `paper`: all of it must stand on the page now. */
export type PrintPhase = 'none' | 'preparing' | 'paper';

/** A part of the window that comes onto paper. */
export interface PaperPart {
  /** Of what is printed, for the foot of each page and the name of a file. */
  readonly title: string;
  /** How much of it is drawn, and how much there is. */
  readonly made: number;
  readonly of: number;
  /** What that is: "sources". */
  readonly what: string;
}

interface Printing {
  readonly phase: PrintPhase;
  readonly subject: PrintSubject;
  /** Of the parts on their way; `null` where nothing is printed. */
  readonly part: PaperPart | null;
}

interface PrintingService extends Readable<Printing> {
  /** Print this, or what is at hand, once all of it is drawn. */
  readonly print: (subject?: PrintSubject) => Promise<void>;
  /** Give up what is being made ready. */
  readonly cancel: () => void;
  /** How far a part has come; `owner` stands for it until it leaves. */
  readonly tell: (owner: object, subject: PrintSubject, part: PaperPart) => void;
  readonly leave: (owner: object) => void;
}

const NOTHING: Printing = { phase: 'none', subject: 'view', part: null };

export const printingService = service(() => createPrinting());

function createPrinting(): PrintingService {
  const { get, put, set, subscribe } = createStore(NOTHING);
  const told = createListeners();
  const parts = new Map<object, { readonly subject: PrintSubject; readonly part: PaperPart }>();
  let run = 0;

  const partOf = (subject: PrintSubject): PaperPart | null => {
    const own = [...parts.values()].filter((entry) => entry.subject === subject).map(({ part }) => part);
    const unfinished = own.find(({ made, of }) => made < of) ?? own[0];
    const titles = [...new Set(own.map(({ title }) => title).filter((title) => title !== ''))];
    return unfinished === undefined ? null : { ...unfinished, title: titles.join(', ') };
  };
  const toPaper = (subject: PrintSubject) =>
    flushSync(() => put({ phase: 'paper', subject, part: partOf(subject) }));

  window.addEventListener('beforeprint', () =>
    toPaper(get().phase === 'none' ? subjectAtHand() : get().subject),
  );
  window.addEventListener('afterprint', () => put(NOTHING));

  return {
    get,
    subscribe,
    async print(subject = subjectAtHand()) {
      if (get().phase !== 'none') return;
      run += 1;
      const mine = run;
      const goesOn = () => run === mine;
      put({ phase: 'preparing', subject, part: partOf(subject) });
      await drawn();
      while (goesOn() && isUnfinished(partOf(subject))) {
        set({ part: partOf(subject) });
        await once(told.subscribe);
      }
      set({ part: partOf(subject) });
      // What is said of it must be seen: from here on the window stands still until it is printed or given up.
      await drawn();
      if (!goesOn()) return;
      toPaper(subject);
      window.print();
      put(NOTHING);
    },
    cancel() {
      if (get().phase !== 'preparing') return;
      run += 1;
      put(NOTHING);
      told.tell();
    },
    tell(owner, subject, part) {
      parts.set(owner, { subject, part });
      told.tell();
    },
    leave(owner) {
      parts.delete(owner);
      told.tell();
    },
  };
}

function isUnfinished(part: PaperPart | null): boolean {
  return part !== null && part.made < part.of;
}

/** Until the page has been drawn anew. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
}

async function once(subscribe: Readable<unknown>['subscribe']): Promise<void> {
  await new Promise<void>((resolve) => {
    const leave = subscribe(() => {
      leave();
      resolve();
    });
  });
}
