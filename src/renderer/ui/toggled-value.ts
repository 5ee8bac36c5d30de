/** What is chosen of several once one more was chosen, or one of them no longer is. */
export function toggledValue<Value>(chosen: readonly Value[], value: Value): readonly Value[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}
