import { describe, expect, it } from 'vitest';
import { terminalOf } from './terminal.ts';

describe('terminalOf', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { TERM: 'dumb' }, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
  ])('a terminal (%s) under %o has colour: %s', (isTTY, env, color) => {
    expect(terminalOf({ isTTY }, env).color).toBe(color);
  });

  it.each([
    [{ isTTY: true, columns: 60 }, {}, 60],
    [{ isTTY: true, columns: 240 }, {}, 100],
    [{ isTTY: true, columns: 3 }, {}, 24],
    [{}, { COLUMNS: '72' }, 72],
    [{}, { COLUMNS: 'wide' }, 100],
    [{}, {}, 100],
  ])('%o under %o wraps at %i', (stream, env, width) => {
    expect(terminalOf(stream, env).width).toBe(width);
  });
});
