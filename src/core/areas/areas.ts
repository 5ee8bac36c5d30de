/** Which area a name stands for, whatever the report of that year called it. */
import { isWithinEdits } from '../text/edit-distance.ts';
import { DEPARTMENT_AREAS, REGION_NAMES } from './department-areas.ts';
import { placeNames, plainForm, plainWords } from './name-words.ts';

export interface Area {
  /** Code of ISO 3166-1, XK for Kosovo; `null` for a place that the lists do not have. */
  readonly code: string | null;
  /** The Department's latest spelling; of other places the name as given. */
  readonly name: string;
  /** The Department's region in the wording of 2022; `null` for a place that it does not report on. */
  readonly region: string | null;
  /** All names it is known by, the first of them `name`. */
  readonly names: readonly string[];
}

/** An area of the lists. */
interface ListedArea extends Area {
  /** Its names in the Department's spelling. */
  readonly own: readonly string[];
}

/** Words that stand in one form of a name and not in another: "The Gambia", "Gambia, The". */
const IDLE = new Set(['the', 'of', 'and']);

/** The area of this name: by its latest or any former name, in the languages of the references, in any order of its words. */
export function areaOf(name: string): Area {
  return known().get(keyOf(name)) ?? { code: null, name, region: null, names: [name] };
}

/** The name that an area has in every list: "Swaziland" and "Eswatini" are "Eswatini". Other names stay as they are. */
export function areaName(printed: string): string {
  return areaOf(printed).name;
}

/** Whether two names stand for one area. */
export function isSameArea(left: string, right: string): boolean {
  return left === right || keyOf(areaName(left)) === keyOf(areaName(right));
}

/** Whether a place of this name is in the lists. */
export function isArea(name: string): boolean {
  return known().has(keyOf(name));
}

/** Shorter names have too many neighbours: "Mali" and "Bali". */
const LONG_ENOUGH = 8;

/**
 * A name with one slip of the pen as it is spelled: "Phillippines" is "Philippines". Names in the lists, and those near to
 * none or to several of them, stay as they are.
 */
export function spelledArea(printed: string): string {
  const key = keyOf(printed);
  const listed = known().get(key);
  if (key.length < LONG_ENOUGH) return printed;
  if (listed !== undefined) return nearestOwn(key, listed) ?? printed;
  const near = new Map<string, string>();
  for (const [other, { code, names }] of known()) {
    if (!isWithinEdits(key, other, 1)) continue;
    near.set(code ?? other, names.find((name) => keyOf(name) === other) ?? printed);
  }
  const [only, ...others] = near.values();
  return only === undefined || others.length > 0 ? printed : only;
}

/** A slip that is so common that the lists have it ends at the Department's own spelling. */
function nearestOwn(key: string, { own }: ListedArea): string | null {
  if (own.some((name) => keyOf(name) === key)) return null;
  return own.find((name) => isWithinEdits(key, keyOf(name), 1)) ?? null;
}

/** Without case, accents, punctuation, the words that come and go, and the order of the others. */
function keyOf(name: string): string {
  return plainWords(name)
    .filter((word) => !IDLE.has(word))
    .map(plainForm)
    .sort()
    .join(' ');
}

let lists: ReadonlyMap<string, ListedArea> | null = null;

/** By every key; made on first use. */
function known(): ReadonlyMap<string, ListedArea> {
  lists ??= readLists();
  return lists;
}

function readLists(): ReadonlyMap<string, ListedArea> {
  const other = new Map(placeNames());
  const areas = new Map<string, ListedArea>();
  const enter = (area: ListedArea): void => {
    for (const name of area.names) {
      const key = keyOf(name);
      if (!areas.has(key)) areas.set(key, area);
    }
  };
  for (const line of DEPARTMENT_AREAS.trim().split('\n')) {
    const code = line.slice(0, 2);
    const own = line.slice(7).split('; ');
    const names = [...new Set([...own, ...(other.get(code) ?? [])])];
    enter({ code, name: own[0] ?? '', region: REGION_NAMES[line.slice(3, 6)] ?? null, names, own });
    other.delete(code);
  }
  // Of places without a report of their own only the whole list knows the names.
  for (const [code, names] of other) enter({ code, name: names[0] ?? '', region: null, names, own: [] });
  return areas;
}
