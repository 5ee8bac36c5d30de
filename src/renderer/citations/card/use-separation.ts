import { useState } from 'react';
import type { SeparatedSource } from '../../../shared/contract/contract.ts';
import { noticeService } from '../../services/notice-store.ts';
import { useService, useServices } from '../../state/context.ts';

export interface Separating {
  /** `then` is called once it is kept. */
  readonly keepApart: (other: SeparatedSource, then?: () => void) => void;
  readonly putTogether: (other: SeparatedSource) => void;
  /** How often something was changed. */
  readonly settled: number;
}

/** Says of an entry which others are another source, and takes it back. Where it cannot be kept, a notice tells why. */
export function useSeparation(one: Pick<SeparatedSource, 'report' | 'number'>): Separating {
  const { bridge } = useServices();
  const notices = useService(noticeService);
  const [settled, setSettled] = useState(0);
  const change =
    (method: 'sources.keep-apart' | 'sources.put-together') =>
    ({ report, number, occurrence }: SeparatedSource, then?: () => void) => {
      const other = { report, number, ...(occurrence === undefined ? {} : { occurrence }) };
      const ask = async () => {
        const result = await bridge.call(method, { one, other });
        if (!result.ok) return notices.failed(result.error);
        setSettled((count) => count + 1);
        then?.();
      };
      void ask();
    };
  return { keepApart: change('sources.keep-apart'), putTogether: change('sources.put-together'), settled };
}
