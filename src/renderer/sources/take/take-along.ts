import type { ExportSubject } from '../../../shared/contract/contract.ts';
import type { ExportFormat } from '../../../shared/sources.ts';
import { counted } from '../../../shared/text/counted.ts';
import { noticeService } from '../../services/notice-store.ts';
import { takingService } from '../../services/taking.ts';
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
  const taking = services.get(takingService);
  const made = await services.bridge.call('sources.export', { subject, format });
  if (way === 'save') return taking.save(made);
  if (!(await taking.copy(made, 'save a file instead'))) return;
  const what =
    subject.ids === undefined
      ? `All ${subject.kind}`
      : counted(subject.ids.length, subject.kind.slice(0, -1));
  services.get(noticeService).tell(`${what} copied as ${FORMAT_NAMES[format]}.`);
}
