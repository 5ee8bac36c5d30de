import { useCallback, useSyncExternalStore } from 'react';
import type { WordOnPage } from '../../../shared/contract/contract.ts';
import { useService } from '../../state/context.ts';
import type { SheetPictures } from '../layout/picture-plan.ts';
import { pageWordsService } from './original-services.ts';

/** The words of the pages that are drawn; `null` of others, and while they are being asked for. */
export function usePageWords(
  report: string,
  pictures: readonly SheetPictures[],
): (page: number) => readonly WordOnPage[] | null {
  const service = useService(pageWordsService);
  const drawn = pictures.map(({ sheet }) => sheet.number).join(' ');
  const known = useSyncExternalStore(
    service.subscribe,
    // Which of them are known: the answers themselves are the same objects.
    () =>
      drawn
        .split(' ')
        .filter((page) => page !== '' && service.get({ id: report, page: Number(page) }).status === 'ready')
        .join(' '),
  );
  return useCallback(
    (page) => {
      if (!known.split(' ').includes(String(page))) return null;
      const answer = service.get({ id: report, page });
      return answer.status === 'ready' ? answer.value : null;
    },
    [service, report, known],
  );
}
