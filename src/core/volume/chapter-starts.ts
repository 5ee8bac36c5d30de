/**
 * Which of the places that look like the beginning of a chapter are one. Chapters quote each other, and a joint chapter
 * opens once for each of its territories: so what follows has to bear it out.
 */
import { firstIndex } from '../../shared/binary-search.ts';
import { TOPICS, type Topic } from '../../shared/model.ts';
import { largest } from '../../shared/lists.ts';

/** A place that looks like the beginning of a chapter. */
export interface Candidate {
  /** Index of its page or line. */
  readonly at: number;
  /** It may be a further opening of the chapter before it, as each territory of a joint chapter has one. */
  readonly mayBeJoint: boolean;
  /** The head of its pages is another one than that of the pages before. */
  readonly isApart: boolean;
  /** It says whole what it is, name and level: the summary of a chapter begins so, without any section. */
  readonly isWhole: boolean;
}

export interface SectionPlace {
  readonly at: number;
  readonly topic: Topic;
}

export interface Course {
  /** Rising. */
  readonly candidates: readonly Candidate[];
  /** Section headings, rising. */
  readonly sections: readonly SectionPlace[];
  /** Number of pages or lines. */
  readonly length: number;
  /**
   * The place after `from` and before `to` from which on the chapter that began at `host` goes on, by its running head or
   * by what is spoken of; `null` where it does not.
   */
  readonly resumes: (host: number, from: number, to: number) => number | null;
}

/** A whole chapter has more; what is quoted of one has fewer. */
const FEWEST_TOPICS = 2;

/** The places at which a chapter begins, rising. */
export function chapterStarts(course: Course): readonly number[] {
  const starts: number[] = [];
  const topics = topicsOf(course);
  course.candidates.forEach((candidate, index) => {
    const next = course.candidates[index + 1]?.at ?? course.length;
    if (isStart(candidate, next, starts.at(-1) ?? null, course.resumes, topics)) starts.push(candidate.at);
  });
  return starts;
}

type TopicsBetween = (from: number, to: number) => readonly Topic[];

function isStart(
  { at, mayBeJoint, isApart, isWhole }: Candidate,
  next: number,
  host: number | null,
  resumes: Course['resumes'],
  topicsBetween: TopicsBetween,
): boolean {
  const own = topicsBetween(at, next);
  if (host === null) return own.length > 0 || isWhole;
  const before = topicsBetween(host, at);
  // Between the openings of its territories a joint chapter has no section.
  if (before.length === 0 && mayBeJoint) return false;
  const goesOn = resumes(host, at, next);
  if (goesOn !== null && !isWholeChapter(topicsBetween(at, goesOn))) return false;
  const [first] = own;
  const isOver = before.length === 0 || isComplete(before, first);
  if (first === undefined) return isWhole && (isOver || isApart);
  // In a chapter that is not over, sections that follow its last one are its own.
  return isOver || isApart || orderOf(first) <= largest(before.map(orderOf));
}

/** The lists of web pages have no heading: what comes after the last section before them is their end, unless it is a list. */
function isComplete(topics: readonly Topic[], next: Topic | undefined): boolean {
  return topics.includes('references') || (topics.includes('actions') && next !== 'references');
}

/** Sections are few and asked for in their order: each pair of places looks at those between them alone. */
function topicsOf({ sections }: Course): TopicsBetween {
  return (from, to) => {
    const first = firstIndex(sections.length, (index) => (sections[index]?.at ?? 0) >= from);
    const found: Topic[] = [];
    for (let index = first; index < sections.length; index += 1) {
      const section = sections[index];
      if (section === undefined || section.at >= to) break;
      found.push(section.topic);
    }
    return found;
  };
}

function isWholeChapter(topics: readonly Topic[]): boolean {
  return new Set(topics).size >= FEWEST_TOPICS && topics.includes('references');
}

function orderOf(topic: Topic): number {
  return TOPICS.indexOf(topic);
}
