/** Make a `switch` over a union exhaustive: a new member fails the compile, not the user. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
