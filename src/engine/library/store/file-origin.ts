/** Where a file was when it was added, as the journal holds it. It stays on this machine: no library file tells of it. */
import { z } from 'zod';
import type { FileOrigin } from '../../../shared/contract/contract.ts';

// What a later version adds to it stays in it.
export const originSchema: z.ZodType<FileOrigin> = z.looseObject({
  path: z.string().exactOptional(),
  inside: z.string().exactOptional(),
  member: z.string().exactOptional(),
});
