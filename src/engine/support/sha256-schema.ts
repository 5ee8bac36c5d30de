import { z } from 'zod';
import { sha256 as hash } from '../../shared/contract/argument-schemas.ts';

/** A hash as it names a file. */
export const sha256 = hash(z);
