import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closer, moved, seen, wholeOf } from './camera.ts';

const size = { width: 800, height: 600 };
const number = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: number, y: number });

it('the whole shows every point, also of one, or of several in one place', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1 }), (points) => {
      const camera = wholeOf(points, size);
      for (const own of points) {
        const { x, y } = seen(camera, own);
        expect(x).toBeGreaterThan(39);
        expect(x).toBeLessThan(761);
        expect(y).toBeGreaterThan(39);
        expect(y).toBeLessThan(561);
      }
    }),
  );
});

it('going closer keeps what is under the pointer there, and ends', () => {
  const whole = wholeOf(
    [
      { x: -10, y: -10 },
      { x: 10, y: 10 },
    ],
    size,
  );
  fc.assert(
    fc.property(point, fc.double({ min: 0.1, max: 10, noNaN: true }), (place, by) => {
      const at = seen(whole, place);
      const camera = closer(whole, by, at, whole);
      expect(seen(camera, place).x).toBeCloseTo(at.x, 3);
      expect(seen(camera, place).y).toBeCloseTo(at.y, 3);
    }),
  );
  expect(closer(whole, 1e9, { x: 0, y: 0 }, whole).scale).toBeCloseTo(33 * whole.scale);
});

it('moves by as much as it is dragged', () => {
  const whole = wholeOf(
    [
      { x: 0, y: 0 },
      { x: 9, y: 9 },
    ],
    size,
  );
  const { x, y } = seen(moved(whole, { x: 7, y: -3 }), { x: 4, y: 5 });
  expect({ x, y }).toEqual({ x: seen(whole, { x: 4, y: 5 }).x + 7, y: seen(whole, { x: 4, y: 5 }).y - 3 });
});
