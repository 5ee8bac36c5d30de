/**
 * The outcomes of an asynchronous step for each item, in the order of the items, with a few under way at a
 * time. Nothing is started that the consumer is not about to reach, so that memory stays bounded.
 *
 * @param step must not reject: its outcomes wait until they are asked for
 */
export async function* inOrder<Item, Outcome>(
  items: readonly Item[],
  ahead: number,
  step: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = [];
  for (const item of items) {
    underWay.push(step(item));
    const first = underWay.length > ahead ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const outcome of underWay) yield await outcome;
}
