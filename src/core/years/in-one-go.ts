/** What work that yields between its steps comes to, done in one go. */
export function inOneGo<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
