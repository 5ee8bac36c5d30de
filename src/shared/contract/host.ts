/** What the shell around the engine says of itself, and what its dialogs offer. */

export const CHOICES = ['files', 'folder', 'library-file'] as const;
/** What a dialog lets its user choose. */
export type Choice = (typeof CHOICES)[number];

/** What became of a file that was to be saved. */
export interface FileSaving {
  /** False where it was given up. */
  readonly saved: boolean;
  /** Of the loopback server: where the file is to be had, once, relative to the page. */
  readonly download?: string;
}

export interface HostInfo {
  readonly kind: 'desktop' | 'served';
  readonly version: string;
  /** `process.platform` of the host. */
  readonly platform: string;
  /** Where everything is kept that is its user's; `null` where nothing is. */
  readonly dataFolder: string | null;
}

/** Something that ships with the reader, and under whose words. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** In short: `MIT`. */
  readonly licence: string;
  /** In full, as it came with the package. */
  readonly text: string;
}
