/** Choices as the values of an address, `concept=laws&changed=yes`, and back: what one begins with is left out. Pure. */

type Value = string | number | boolean | null | readonly (string | number)[];

/** Longer ones are none that the reader has written. */
const LONGEST = 300;
const MOST = 300;
const YES = 'yes';

/** Each under its name; empty ones, `false` and `null` are left out. */
export function choiceValues(chosen: Readonly<Record<string, Value>>): URLSearchParams {
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen))
    for (const text of textsOf(value)) values.append(name, text);
  return values;
}

function textsOf(value: Value): readonly string[] {
  if (value === null || value === '' || value === false) return [];
  if (value === true) return [YES];
  return typeof value === 'object' ? value.map(String) : [String(value)];
}

/** What is no yes is no. */
export function isChosen(values: URLSearchParams, name: string): boolean {
  return values.get(name) === YES;
}

export function wordsChosen(values: URLSearchParams, name: string): string {
  return (values.get(name) ?? '').slice(0, LONGEST);
}

export function allWordsChosen(values: URLSearchParams, name: string): readonly string[] {
  return values
    .getAll(name)
    .slice(0, MOST)
    .map((text) => text.slice(0, LONGEST));
}

/** One of those that there are; `undefined` where it names none. */
export function oneChosen<Known extends string>(
  values: URLSearchParams,
  name: string,
  known: readonly Known[],
): Known | undefined {
  return known.find((one) => one === values.get(name));
}

/** Those of them that there are, in their order. */
export function allChosen<Known extends string>(
  values: URLSearchParams,
  name: string,
  known: readonly Known[],
): readonly Known[] {
  const named = new Set(values.getAll(name));
  return known.filter((one) => named.has(one));
}

export function yearChosen(values: URLSearchParams, name: string): number | null {
  return yearsChosen(values, name)[0] ?? null;
}

export function yearsChosen(values: URLSearchParams, name: string): readonly number[] {
  return values
    .getAll(name)
    .slice(0, MOST)
    .filter((text) => /^(?:19|20)\d\d$/.test(text))
    .map(Number);
}
