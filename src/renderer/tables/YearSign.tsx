/** The two signs of a table across years: told apart by their form. */
import { Sign } from '../ui/Sign.tsx';

/** The cell says something else than the year before. Decoration: whoever shows it says so in words as well. */
export function ChangedSign() {
  return <Sign path="M2.5 4.5h7M2.5 7.5h7M8 2 4 10" />;
}

/** Another report says something else about the same year. */
export function RestatedSign() {
  return <Sign path="M9.5 6a3.5 3.5 0 1 1-1.1-2.5M9.7 1.8v2.4H7.3" />;
}
