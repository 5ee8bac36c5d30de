/** The methods of the contract that the shell answers: a part of `methods.ts`. */
import { COMMAND_NAMES } from '../commands/commands.ts';
import * as schema from './argument-schemas.ts';
import { answers, OF_SHELL } from './argument-schemas.ts';
import type { MethodEntry } from './argument-schemas.ts';
import { CHOICES } from './host.ts';
import type { FileSaving, HostInfo, PackageLicence } from './host.ts';

export const HOST_METHODS = {
  'host.info': { ...OF_SHELL, argument: schema.nothing, answer: answers<HostInfo>() },
  /** The reader itself first, then all that is built into it, by name. */
  'host.licences': { ...OF_SHELL, argument: schema.nothing, answer: answers<readonly PackageLicence[]>() },
  /** Open an https address in the user's browser. The page has shown the address first. */
  'host.open-external': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ url: schema.httpsAddress(z) }),
    answer: answers<null>(),
  },
  /** Ask where to keep a text and write it there; in a browser it is a download. `saved` is false where it was given up. */
  'host.save-text': {
    ...OF_SHELL,
    argument: (z) =>
      z.strictObject({
        name: schema.textFileName(z),
        text: z.string().max(100_000_000),
        /** The text stands for bytes (RFC 4648, section 4): of a Word file. */
        isBase64: z.boolean().exactOptional(),
      }),
    answer: answers<{ readonly saved: boolean }>(),
  },
  /** Ask for files or a folder and add them to the library; `chosen` is how many were chosen. */
  'host.choose-reports': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ choose: z.enum(CHOICES) }),
    answer: answers<{ readonly chosen: number }>(),
  },
  /** Ask where to save the file of a report as it was added, and save it there; in a browser it is a download. */
  'host.save-original': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ id: schema.reportId(z), name: schema.fileName(z) }),
    answer: answers<FileSaving>(),
  },
  /** The same for a page as a picture, with a passage outlined and cited. */
  'host.save-page': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ ...schema.savedPage(z).shape, name: schema.fileName(z) }),
    answer: answers<FileSaving>(),
  },
  /** Ask where to save the library, or these reports of it, as one file and save it there; in a browser it is a download. */
  'host.save-library': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ reports: schema.someReports(z).exactOptional() }),
    answer: answers<FileSaving>(),
  },
  /** Add files that the page has sent to the loopback server before, by the names the server gave them. */
  'host.add-uploaded': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ uploads: z.array(z.uuid()).max(100_000) }),
    answer: answers<null>(),
  },
  /** The theme of the window's own frame and dialogs; a browser has its own. */
  'host.show-theme': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ theme: schema.theme(z) }),
    answer: answers<null>(),
  },
  /** What the window shows as it is closed, for the next start; `null` where that shows something else. */
  'host.keep-first-screen': { ...OF_SHELL, argument: schema.keptScreen, answer: answers<null>() },
  /** Which commands are possible now: a menu offers no others. */
  'host.possible-commands': {
    ...OF_SHELL,
    argument: (z) => z.strictObject({ possible: z.array(z.enum(COMMAND_NAMES)).max(COMMAND_NAMES.length) }),
    answer: answers<null>(),
  },
} as const satisfies Readonly<Record<string, MethodEntry>>;
