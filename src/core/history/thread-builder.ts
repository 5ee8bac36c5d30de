/** Threads of passages, year by year: each passage goes on in the one that it became. */
import type { PassagePlace, PassageThread } from '../../shared/history/history.ts';
import type { PassageLink, ReportLinks } from './match/link.ts';
import type { FollowedPassage } from './passages/followed-report.ts';

interface Draft {
  readonly places: PassagePlace[];
  last: FollowedPassage;
  cutFrom?: number;
  joinedTo?: number;
}

export class ThreadBuilder {
  readonly #threads: Draft[] = [];
  readonly #threadOf = new Map<FollowedPassage, number>();

  /** Passages of a year that no link led to: each begins a thread. */
  begin(passages: Iterable<FollowedPassage>, at: number): void {
    for (const passage of passages) {
      if (this.#threadOf.has(passage)) continue;
      this.#threadOf.set(passage, this.#threads.length);
      this.#threads.push({ places: [placeOf(passage, at)], last: passage });
    }
  }

  /** What goes on in a year. A thread that has a place in that year already takes no other. */
  goOn(links: Iterable<PassageLink>, at: number, again = false): void {
    for (const { from, to, moved, unsure } of links) {
      const index = this.#threadOf.get(from);
      const thread = index === undefined ? undefined : this.#threads[index];
      if (index === undefined || thread === undefined || this.#threadOf.has(to)) continue;
      if (thread.places.at(-1)?.at === at) continue;
      thread.places.push({
        ...placeOf(to, at),
        ...(thread.last.key === to.key ? {} : { changed: true }),
        ...(moved === undefined ? {} : { moved }),
        ...(again ? { again: true } : {}),
        ...(unsure === undefined ? {} : { unsure }),
      });
      thread.last = to;
      this.#threadOf.set(to, index);
    }
  }

  /** Marks what was cut from, or joined to, a passage that has a thread of its own. To be called when all of the year is there. */
  cutAndJoin({ cut, joined }: ReportLinks): void {
    for (const { from, to } of cut) {
      const [source, part] = [this.#threadOf.get(from), this.#draftOf(to)];
      if (source !== undefined && part?.places.length === 1 && part !== this.#threads[source])
        part.cutFrom ??= source;
    }
    for (const { from, to } of joined) {
      const [part, whole] = [this.#draftOf(from), this.#threadOf.get(to)];
      if (whole !== undefined && part?.last === from && part !== this.#threads[whole])
        part.joinedTo ??= whole;
    }
  }

  /** Last wordings of the threads that have no place in the year `at` and none in `before`. */
  endedBefore(before: number, at: number): FollowedPassage[] {
    return this.#threads.flatMap(({ places, last }) => {
      const ended = places.at(-1)?.at ?? at;
      return ended < before ? [last] : [];
    });
  }

  has(passage: FollowedPassage): boolean {
    return this.#threadOf.has(passage);
  }

  threads(): PassageThread[] {
    return this.#threads.map(({ places, last, cutFrom, joinedTo }) => ({
      kind: last.followed,
      concept: last.concept,
      places,
      ...(cutFrom === undefined ? {} : { cutFrom }),
      ...(joinedTo === undefined ? {} : { joinedTo }),
    }));
  }

  #draftOf(passage: FollowedPassage): Draft | undefined {
    return this.#threads[this.#threadOf.get(passage) ?? -1];
  }
}

function placeOf(passage: FollowedPassage, at: number): PassagePlace {
  const { block, table, row, range, topic, source } = passage;
  return {
    at,
    block,
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(range === undefined ? {} : { range }),
    topic,
    source,
  };
}
