/**
 * The check of arguments. The contract's types hold inside the program only; what arrives from a page is `unknown`
 * until it has been checked here, at the last border before it is used.
 */
import { z } from 'zod';
import type { Zod } from '../../shared/contract/argument-schemas.ts';
import { METHODS } from '../../shared/contract/methods.ts';
import type { Argument, Method } from '../../shared/contract/methods.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

const ENTRIES: { readonly [M in Method]: { readonly argument: (z: Zod) => z.ZodType<Argument<M>> } } =
  METHODS;

/** Made when a method is first called: a program that calls two of them makes two. */
const made: { readonly [M in Method]?: z.ZodType<Argument<M>> } = {};

function schemaOf<M extends Method>(method: M): z.ZodType<Argument<M>> {
  const known = made[method];
  if (known !== undefined) return known;
  const schema = ENTRIES[method].argument(z);
  Object.assign(made, { [method]: schema });
  return schema;
}

/** Check an argument against what its method accepts; the failure names the method and the first thing wrong. */
export function checkArgument<M extends Method>(method: M, argument: unknown): Result<Argument<M>> {
  const checked = schemaOf(method).safeParse(argument);
  if (checked.success) return ok(checked.data);
  const issue = checked.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  return fail(
    'bad-argument',
    `The argument of ${method} is not as agreed${where}: ${issue?.message ?? 'invalid'}.`,
  );
}
