import { z } from 'zod';

/** A hash as it names a file: 64 hexadecimal digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
