/**
 * How much of a reference is read for what it says of its source: author, title, date, numbers, addresses. The longest
 * of real lists have some 1,800 characters and a few addresses; what is longer is text that was taken for a reference.
 */
const MOST_CHARACTERS = 4_000;
const MOST_ADDRESSES = 50;

/** A reference's text as far as it is read. */
export function openingOf(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : text.slice(0, MOST_CHARACTERS);
}

/** The addresses of a reference that are looked at, in its order. */
export function firstAddresses<Address>(addresses: readonly Address[]): readonly Address[] {
  return addresses.length <= MOST_ADDRESSES ? addresses : addresses.slice(0, MOST_ADDRESSES);
}
