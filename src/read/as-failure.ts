import { type Failure, InputError } from '../record/index.ts';

/**
 * Whatever went wrong with one item as a failure in its place, so that the items after it are still read: a page that
 * breaks a parser (thousands of nested elements) must not end the batch.
 */
export function asFailure(input: string, error: unknown, id?: string): Failure {
  return asInputError(input, error).toFailure(id);
}

export function asInputError(input: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const message = error instanceof RangeError ? 'it is nested too deeply to be read' : String(error);
  return new InputError(input, 'unreadable', message, { cause: error });
}
