/** What the reader is, in a sentence for somebody who has never seen it. */
export function Purpose() {
  return (
    <>
      Findings Reader sets the U.S. Department of Labor’s yearly chapters on child labor side by side, finds
      any words in all of them at once, and opens the sources behind each sentence.
    </>
  );
}
