/** How long a notice that leaves by itself stands there. Pure. */

/** Slow reading, of somebody who is looking at something else: 100 words a minute. */
const MS_PER_WORD = 600;
/** Until it is seen at all. */
const NOTICED_MS = 4_000;
/** Whoever may still want to undo something has to decide. */
const DECIDED_MS = 6_000;

/** Milliseconds that suffice to see a message, to read it and to take up what it offers. */
export function readingTime(message: string, offersAction: boolean): number {
  const words = message.split(/\s+/).filter((word) => word !== '').length;
  return NOTICED_MS + words * MS_PER_WORD + (offersAction ? DECIDED_MS : 0);
}
