export { findAll } from './find-all.ts';
export { inOrder } from './in-order.ts';
export {
  checked,
  checkedWhy,
  type Finder,
  foundOrFailure,
  type Outcome,
  outcomes,
  type ReadInput,
  type Skip,
} from './outcomes.ts';
export { type FromInput, readAhead } from './read-ahead.ts';
export { untilAborted } from './until-aborted.ts';
