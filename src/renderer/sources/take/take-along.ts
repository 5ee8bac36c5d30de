import type { ExportSubject } from '../../../shared/contract/contract.ts';
import type { ExportFormat } from '../../../shared/sources.ts';
import { copyText } from '../../ui/copy-text.ts';
import { counted } from '../../reports/names.ts';
import { noticeService } from '../../services/notice-store.ts';
import type { Services } from '../../services/service.ts';
import { FORMAT_NAMES } from '../filter/names.ts';

/** A file of the user's choosing, or the clipboard. */
export type Way = 'save' | 'copy';

/** Make an export and take it where it is wanted. What happened is told as a notice where it cannot be seen. */
export async function takeAlong(
  services: Services,
  subject: ExportSubject,
  format: ExportFormat,
  way: Way,
): Promise<void> {
  const { bridge } = services;
  const notices = services.get(noticeService);
  const made = await bridge.call('sources.export', { subject, format });
  if (!made.ok) return notices.add(made.error.message);
  if (way === 'save') {
    const kept = await bridge.call('host.save-text', made.value);
    if (!kept.ok) notices.add(kept.error.message);
    return;
  }
  const copied = await copyText(made.value.text);
  const what =
    subject.ids === undefined
      ? `All ${subject.kind}`
      : counted(subject.ids.length, subject.kind.slice(0, -1));
  if (copied) notices.tell(`${what} copied as ${FORMAT_NAMES[format]}.`);
  else notices.add('The clipboard could not be written: save a file instead.');
}
