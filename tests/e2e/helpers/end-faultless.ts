import { expect } from 'vitest';
import type { RunningReader } from './reader.ts';

/** Stop a reader whose page ran without an error and asked nobody for anything. */
export async function endFaultless(reader: RunningReader): Promise<void> {
  const told = { errors: [...reader.errors], foreignRequests: [...reader.foreignRequests] };
  // First of all: a reader that goes on running keeps the whole run from ending.
  await reader.dispose();
  expect(told).toEqual({ errors: [], foreignRequests: [] });
}
