import { useMemo } from 'react';
import type { Choice } from '../../../shared/contract/contract.ts';
import { noticeService } from '../../services/notice-store.ts';
import type { Services } from '../../services/service.ts';
import { useServices } from '../../state/context.ts';

export interface LibraryDoings {
  /** Ask for files, a folder or a library file and add what is chosen. */
  readonly add: (what: Choice) => void;
  /** Ask for a place and save the library there as one file, or these reports of it (ids). */
  readonly save: (reports?: readonly string[]) => void;
}

/** What can be done with files and the library; a failure is a notice. */
export function libraryDoings(services: Services): LibraryDoings {
  const { bridge } = services;
  const notices = services.get(noticeService);
  const add = async (what: Choice) => {
    const result = await bridge.call('host.choose-reports', { choose: what });
    if (!result.ok) notices.failed(result.error);
  };
  const save = async (reports?: readonly string[]) => {
    const result = await bridge.call('host.save-library', reports === undefined ? {} : { reports });
    if (!result.ok) notices.failed(result.error);
  };
  return { add: (what) => void add(what), save: (reports) => void save(reports) };
}

export function useLibraryDoings(): LibraryDoings {
  const services = useServices();
  return useMemo(() => libraryDoings(services), [services]);
}
