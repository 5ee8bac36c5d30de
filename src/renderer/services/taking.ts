/** What is taken out of the window: to the clipboard, or into a file of the user's choosing. */
import type { TextFile } from '../../shared/contract/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { copyText } from '../ui/copy-text.ts';
import { noticeService } from './notice-store.ts';
import { service } from './service.ts';
import type { Services } from './service.ts';

interface Taking {
  /**
   * Puts a text on the clipboard; where it could not be made, or the system refuses it, a notice says so.
   *
   * @param instead what can be done then, as the end of a sentence: "save a file instead"
   * @returns whether it is there
   */
  readonly copy: (made: string | Result<Pick<TextFile, 'text'>>, instead?: string) => Promise<boolean>;
  /** Asks where what was made is to be kept, and keeps it; a notice says what failed, the making included. */
  readonly save: (made: Result<TextFile>) => Promise<void>;
}

export const takingService = service(createTaking);

function createTaking({ bridge, get }: Services): Taking {
  const notices = get(noticeService);
  return {
    async copy(made, instead) {
      const text = typeof made === 'string' ? ok({ text: made }) : made;
      if (!text.ok) {
        notices.failed(text.error);
        return false;
      }
      const copied = await copyText(text.value.text);
      if (!copied)
        notices.add(`The clipboard could not be written${instead === undefined ? '' : `: ${instead}`}.`);
      return copied;
    },
    async save(made) {
      const kept = made.ok ? await bridge.call('host.save-text', asSaved(made.value)) : made;
      if (!kept.ok) notices.failed(kept.error);
    },
  };
}

/** An answer of the engine may tell more of its file than the shell takes. */
function asSaved({ name, text, isBase64 }: TextFile): TextFile {
  return { name, text, ...(isBase64 === undefined ? {} : { isBase64 }) };
}
