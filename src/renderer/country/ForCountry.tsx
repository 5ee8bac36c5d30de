import type { ReactNode } from 'react';
import { EmptyView } from '../ui/frame/EmptyView.tsx';
import type { Area } from './areas.ts';
import { useCountry } from './use-country.ts';

interface Props {
  /** What there would be: "no years to follow". */
  readonly none: string;
  readonly children: (area: Area) => ReactNode;
}

/** The years of the country at hand; says so where the library has none. */
export function ForCountry({ none, children }: Props) {
  const area = useCountry();
  if (area !== null) return children(area);
  return <EmptyView>The library holds no chapter or summary of an area, so there are {none}.</EmptyView>;
}
