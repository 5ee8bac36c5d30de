/**
 * The words of the library: each form has a number, a count and its place among the forms of its stem
 * and in the alphabet.
 */
import { firstIndex } from '../../../shared/binary-search.ts';
import { stemOf } from '../../text/stem.ts';
import { lettersOf } from './letters.ts';

/** The words of a library as they are kept on disk: by number, so that the numbers stay what they were. */
export interface KeptVocabulary {
  readonly forms: readonly string[];
  /** Stems of the forms, empty where a form is its own stem. */
  readonly stems: readonly string[];
}

/** Typed words remembered before all are forgotten. */
const REMEMBERED = 500;

export class Vocabulary {
  /** Form by number. */
  readonly forms: string[] = [];
  /** Occurrences in the library by number; 0 once the last report with the form is gone. */
  readonly counts: number[] = [];
  /** Reports with the form, by number. */
  readonly reports: number[] = [];
  readonly #stems: string[] = [];
  readonly #letters: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byStem = new Map<string, number[]>();
  /** Stems of typed words that the library does not have. */
  readonly #unknownStems = new Map<string, string>();
  #sorted: Uint32Array = new Uint32Array(0);

  /** The vocabulary that `kept` gave; counts begin at 0. */
  static from({ forms, stems }: KeptVocabulary): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const [index, form] of forms.entries()) vocabulary.enter(form, stems[index] || form);
    return vocabulary;
  }

  /** What is worth keeping for the next start. */
  kept(): KeptVocabulary {
    return {
      forms: [...this.forms],
      stems: this.#stems.map((stem, number) => (stem === this.forms[number] ? '' : stem)),
    };
  }

  /** The number of a form, given to it on first sight. */
  numberOf(form: string): number {
    return this.#numbers.get(form) ?? this.enter(form, stemOf(form));
  }

  /** The same where its stem is known. */
  numberWithStem(form: string, stem: string): number {
    return this.#numbers.get(form) ?? this.enter(form, stem);
  }

  /** Enter a new form whose stem is known. */
  enter(form: string, stem: string): number {
    const number = this.forms.length;
    // A stem that is its form is the same string, so that it takes no memory of its own.
    const shared = stem === form ? form : stem;
    this.forms.push(form);
    this.counts.push(0);
    this.reports.push(0);
    this.#stems.push(shared);
    this.#letters.push(lettersOf(form));
    this.#numbers.set(form, number);
    const family = this.#byStem.get(shared);
    // A new list is no longer than it must be; one that grows keeps room for sixteen more.
    this.#byStem.set(shared, family === undefined ? [number] : [...family, number]);
    return number;
  }

  /** The number of a form that the library holds, else `undefined`. */
  find(form: string): number | undefined {
    const number = this.#numbers.get(form);
    return number !== undefined && (this.counts[number] ?? 0) > 0 ? number : undefined;
  }

  /** The letters of a form as bits (see `lettersOf`). */
  letters(number: number): number {
    return this.#letters[number] ?? 0;
  }

  stem(number: number): string {
    return this.#stems[number] ?? '';
  }

  /** The stem of any form, known or not. */
  stemOf(form: string): string {
    const number = this.#numbers.get(form);
    if (number !== undefined) return this.stem(number);
    const known = this.#unknownStems.get(form);
    if (known !== undefined) return known;
    if (this.#unknownStems.size >= REMEMBERED) this.#unknownStems.clear();
    const stem = stemOf(form);
    this.#unknownStems.set(form, stem);
    return stem;
  }

  /** Forms of the library with this stem. */
  family(stem: string): readonly number[] {
    return (this.#byStem.get(stem) ?? []).filter((number) => (this.counts[number] ?? 0) > 0);
  }

  /** Forms of the library that begin with `prefix`. */
  startingWith(prefix: string): number[] {
    const sorted = this.#sorted;
    const found: number[] = [];
    for (let at = this.#lowerBound(sorted, prefix); at < sorted.length; at += 1) {
      const number = sorted[at] ?? 0;
      if (this.forms[number]?.startsWith(prefix) !== true) break;
      found.push(number);
    }
    for (let number = sorted.length; number < this.forms.length; number += 1) {
      if (this.forms[number]?.startsWith(prefix) === true) found.push(number);
    }
    return found.filter((number) => (this.counts[number] ?? 0) > 0);
  }

  /**
   * Sort new forms in among the old once there are `most` of them. Until then they are gone through one by
   * one, so that neither an addition nor the search after it has to wait for all forms to be sorted.
   */
  settle(most: number): void {
    const known = this.#sorted.length;
    const total = this.forms.length;
    if (total - known < most) return;
    const fresh = Array.from({ length: total - known }, (_, index) => index + known);
    fresh.sort((left, right) => (this.#isBefore(left, right) ? -1 : 1));
    const merged = new Uint32Array(total);
    let old = 0;
    let next = 0;
    for (let at = 0; at < total; at += 1) {
      const left = this.#sorted[old];
      const right = fresh[next];
      if (right === undefined || (left !== undefined && this.#isBefore(left, right))) {
        merged[at] = left ?? 0;
        old += 1;
      } else {
        merged[at] = right;
        next += 1;
      }
    }
    this.#sorted = merged;
  }

  #isBefore(left: number, right: number): boolean {
    return (this.forms[left] ?? '') < (this.forms[right] ?? '');
  }

  #lowerBound(sorted: Uint32Array, prefix: string): number {
    return firstIndex(sorted.length, (index) => (this.forms[sorted[index] ?? 0] ?? '') >= prefix);
  }
}
