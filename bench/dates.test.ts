import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { benchDates } from './dates.ts';

it('reads the marked stories as well as it did', async () => {
  const { stories, scores } = await benchDates(fileURLToPath(new URL('./dates', import.meta.url)));
  expect(stories).toBeGreaterThanOrEqual(12);
  expect(scores.value.f1).toBeGreaterThan(97);
});
