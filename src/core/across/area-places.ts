/** What areas are called in every list, and the regions they belong to. */
import { areaOf } from '../areas/areas.ts';

/** Names and regions of areas, each looked up once. */
export interface AreaPlaces {
  readonly nameOf: (printed: string) => string;
  readonly regionOf: (name: string) => string | null;
}

export function areaPlaces(): AreaPlaces {
  const known = new Map<string, ReturnType<typeof areaOf>>();
  const find = (printed: string): ReturnType<typeof areaOf> => {
    const found = known.get(printed) ?? areaOf(printed);
    known.set(printed, found);
    return found;
  };
  return { nameOf: (printed) => find(printed).name, regionOf: (name) => find(name).region };
}
