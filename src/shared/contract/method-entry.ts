/** What each entry of the contract is made of. */
import type { z } from 'zod';
import type { Zod } from './argument-schemas.ts';

/** What the contract says of a method. */
export interface MethodEntry {
  /** The engine, or the shell around it (Electron's main process, or the loopback server). */
  readonly answeredBy: 'engine' | 'shell';
  /** What names a path is for the shell alone to ask. */
  readonly askedBy: 'page' | 'shell';
  readonly argument: (z: Zod) => z.ZodType;
  /** Holds a type and no value. */
  readonly answer: Answers<unknown>;
}

/** What a method gives: known to the type checker alone. */
export interface Answers<Value> {
  readonly type?: Value;
}
export const answers = <Value>(): Answers<Value> => ({});

export const FROM_PAGE = { answeredBy: 'engine', askedBy: 'page' } as const;
export const FROM_SHELL = { answeredBy: 'engine', askedBy: 'shell' } as const;
export const OF_SHELL = { answeredBy: 'shell', askedBy: 'page' } as const;
