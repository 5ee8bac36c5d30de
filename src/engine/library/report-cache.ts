/** The last few reports that were asked for; the least recently used one makes room. */
import type { Report } from '../../shared/model.ts';

export interface ReportCache {
  readonly get: (sha256: string) => Report;
  readonly forget: (sha256: string) => void;
}

export function createReportCache(load: (sha256: string) => Report, most: number): ReportCache {
  const held = new Map<string, Report>();
  return {
    get(sha256) {
      const report = held.get(sha256) ?? load(sha256);
      held.delete(sha256);
      held.set(sha256, report);
      const [oldest] = held.keys();
      if (held.size > most && oldest !== undefined) held.delete(oldest);
      return report;
    },
    forget: (sha256) => void held.delete(sha256),
  };
}
