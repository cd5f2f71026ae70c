import { expect, it } from 'vitest';
import { InputError } from '../record/index.ts';
import { asFailure } from './as-failure.ts';

it('keeps what an input error says', () => {
  const error = new InputError('a.html', 'timeout', 'too slow');
  expect(asFailure('other', error, 'x')).toEqual({
    id: 'x',
    input: 'a.html',
    error: { code: 'timeout', message: 'too slow' },
  });
});

it('makes a failure of what breaks a parser, so that the batch goes on', () => {
  const failure = asFailure('a.html', new RangeError('Maximum call stack size exceeded'));
  expect(failure).toMatchObject({
    input: 'a.html',
    error: { code: 'unreadable', message: 'it is nested too deeply to be read' },
  });
});
