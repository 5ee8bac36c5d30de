import type { Span } from '../../../shared/model.ts';

/** Up to so many spans a look at each is quicker than a map of the text. */
const FEW = 24;

/** The places of one text that are already spoken for. */
export class TakenPlaces {
  readonly #length: number;
  readonly #spans: Span[];
  /** By character, once there are many spans: a long line full of edits still takes time by its length alone. */
  #map: Uint8Array | null = null;

  /** @param length of the text in characters */
  constructor(length: number, spans: readonly Span[]) {
    this.#length = length;
    this.#spans = [...spans];
  }

  /** Take the place, unless a part of it is taken. */
  take(place: Span): boolean {
    if (this.#overlaps(place)) return false;
    this.#spans.push(place);
    this.#map?.fill(1, place.start, place.end);
    return true;
  }

  #overlaps({ start, end }: Span): boolean {
    if (this.#spans.length <= FEW) return this.#spans.some((one) => start < one.end && one.start < end);
    const map = (this.#map ??= this.#mapped());
    for (let at = start; at < end; at += 1) if (map[at] === 1) return true;
    return false;
  }

  #mapped(): Uint8Array {
    const map = new Uint8Array(this.#length);
    for (const { start, end } of this.#spans) map.fill(1, start, end);
    return map;
  }
}
