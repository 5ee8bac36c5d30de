/** What somebody keeps apart, as the library's list and a saved library hold it. */
import { z } from 'zod';
import type { NamedEntry, Separation } from '../../../shared/sources.ts';

const entry: z.ZodType<NamedEntry> = z.object({
  report: z.string().min(1).max(200),
  number: z.int(),
  text: z.string().max(2_000),
});

/** Two entries, each by its report, number and text. */
export const separation: z.ZodType<Separation> = z.object({ one: entry, other: entry });

/** The same for the same two entries, whichever was looked at. */
export function separationKey({ one, other }: Separation): string {
  return [one, other]
    .map(({ report, number, text }) => JSON.stringify([report, number, text]))
    .sort()
    .join(' ');
}
