/** Areas and regions as they are named on the command line. */
import { countryNamed } from '../../core/areas/places-named.ts';
import type { Library } from '../../engine/library/library.ts';
import { ReaderError } from '../../shared/result.ts';
import { meant } from './command.ts';

/** Regions by a part of their name: "Africa" is none, because two regions have it. */
export function regionNamed(library: Library, name: string): string {
  const regions = [...new Set(library.listing.areas.flatMap(({ region }) => region ?? []))];
  const asked = plain(name === 'Asia & the Pacific' ? 'Indo-Pacific' : name);
  const exact = regions.find((region) => plain(region) === asked);
  const holding = regions.filter((region) => plain(region).includes(asked));
  const found = exact ?? (holding.length === 1 ? holding[0] : undefined);
  if (found !== undefined) return found;
  throw new ReaderError(
    'not-found',
    `No region of the library is called "${name}"${meant(name, regions) || `: it has ${regions.join(', ') || 'none'}.`}`,
  );
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}]+/gu, '');
}

/** By any name of an area of the library. */
export function areaNamed(library: Library, name: string): string {
  const country = countryNamed(name);
  const found = library.listing.areas.find(
    (area) =>
      [area.name, ...area.otherNames].some((one) => plain(one) === plain(name)) ||
      (country !== null && countryNamed(area.name) === country),
  );
  if (found !== undefined) return found.name;
  throw new ReaderError('not-found', `There is no report on "${name}" in the library: list names them.`);
}
