/**
 * The contract: the only thing that crosses a process. Its methods stand in `methods.ts`, its values by topic beside it.
 *
 * Both sides read the same map, so a changed signature breaks the build and not the user. Arguments
 * and results are plain JSON-safe data; failures travel as values (`Result`).
 */
import type { CommandName } from '../commands/commands.ts';
import type { ImportOutcome, ImportProgress, SavedLibrary } from './library.ts';
import type { Answer, Argument, PageMethod } from './methods.ts';
import type { Carried, Result } from '../result.ts';

export type * from './citations.ts';
export * from './comparison.ts';
export * from './host.ts';
export type * from './library.ts';
export type * from './methods.ts';
export * from './notes.ts';
export type * from '../original/original.ts';
export * from '../original/page-address.ts';
export * from './preferences.ts';
export type * from './session.ts';
export type { Span } from '../model.ts';

/** What is told without having been asked. */
export type ReaderEvent =
  /** A menu item was chosen or its shortcut pressed. */
  | { readonly kind: 'command'; readonly name: CommandName }
  /** The system was asked to open this link, which may be anything that begins like one. */
  | { readonly kind: 'open-link'; readonly link: string }
  /** Something the user should know once: a cache was rebuilt, settings were reset. */
  | { readonly kind: 'notice'; readonly message: string }
  /**
   * What the disk does not take, why, and what to do, in place of what was told of it before; `null` once everything is
   * kept again.
   */
  | { readonly kind: 'disk'; readonly message: string | null }
  /** The set of reports changed; where `reports` is given, of those there only these changed. */
  | { readonly kind: 'library-changed'; readonly reports?: readonly string[] }
  /** The reports are the same, and other entries of their lists are one source. */
  | { readonly kind: 'sources-changed' }
  /** Notes were made, changed or removed, here or by another program. */
  | { readonly kind: 'notes-changed' }
  /** Reports are being added. */
  | ({ readonly kind: 'import-progress' } & ImportProgress)
  /** Adding reports has ended; `null` where it could not even begin, which is told as well. */
  | { readonly kind: 'import-finished'; readonly outcome: ImportOutcome | null }
  /** The library is being saved as one file. */
  | ({ readonly kind: 'save-progress' } & ImportProgress)
  /** Saving has ended; `null` where it failed, and whoever asked for it was told why. */
  | { readonly kind: 'save-finished'; readonly saved: SavedLibrary | null }
  /** The engine stopped and was started again; open calls have failed. What `lasts` is so until the reader is closed. */
  | { readonly kind: 'engine-restarted'; readonly reason: string; readonly lasts?: true };

/** All the page has. */
export interface ReaderBridge {
  readonly call: <M extends PageMethod>(method: M, argument: Argument<M>) => Promise<Result<Answer<M>>>;
  /** Returns the way to stop listening. */
  readonly subscribe: (listener: (event: ReaderEvent) => void) => () => void;
  /** Add files that were dropped on the window; the page itself never learns where they are. */
  readonly addFiles: (files: readonly DroppedFile[]) => Promise<Result<null>>;
}

/** The same, with answers as they come over. */
export interface CarryingBridge extends Omit<ReaderBridge, 'call'> {
  readonly call: <M extends PageMethod>(method: M, argument: Argument<M>) => Promise<Carried<Answer<M>>>;
}

/** A file as the page's own runtime gives it (`File`), which alone the bridge can open. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}
