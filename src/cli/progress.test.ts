import { describe, expect, it } from 'vitest';
import { progressMeter } from './progress.ts';
import { progressFacts, progressLine, timeText } from './progress-line.ts';

describe('progressLine', () => {
  const tally = { done: 412, failed: 2, total: 1000, elapsed: 50_000 };
  const facts = '412/1,000  8.2/s  1 min 12 s left  2 failed';

  it.each([
    [tally, 90, `[${'#'.repeat(12)}${'-'.repeat(18)}] ${facts}`],
    [tally, 56, `[${'#'.repeat(4)}${'-'.repeat(6)}] ${facts}`],
    [tally, 20, '412/1,000  8.2/s  1…'],
    [{ done: 3, failed: 0, elapsed: 1500 }, 60, '3  2.0/s'],
    [{ done: 0, failed: 0, total: 5, elapsed: 0 }, 60, `[${'-'.repeat(30)}] 0/5  0.0/s`],
    [{ done: 5000, failed: 0, total: 5000, elapsed: 2000 }, 60, `[${'#'.repeat(30)}] 5,000/5,000  2,500/s`],
  ])('%o in %i columns', (state, width, line) => {
    expect(progressLine(state, width)).toBe(line);
    expect(line.length).toBeLessThanOrEqual(width);
  });

  it('has no time left when it is through', () => {
    expect(progressFacts({ done: 5, failed: 0, total: 5, elapsed: 1000 })).toBe('5/5  5.0/s');
  });

  it.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [71, '1 min 11 s'],
    [7500, '2 h 5 min'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text);
  });
});

describe('progressMeter', () => {
  /** What a meter writes when a step comes every `every` milliseconds. */
  function written({ interactive, steps, every, total }: Scene): readonly string[] {
    const out: string[] = [];
    let time = 0;
    const meter = progressMeter((text) => out.push(text), { interactive, width: 80 }, { total, now: () => time });
    for (let i = 0; i < steps; i++) {
      time += every;
      meter.step(false);
    }
    meter.clear();
    return out;
  }

  interface Scene {
    readonly interactive: boolean;
    readonly steps: number;
    readonly every: number;
    readonly total: number | undefined;
  }

  it.each<[Scene, number, string]>([
    [{ interactive: true, steps: 100, every: 10, total: 100 }, 11, '\r\u001b[2K'],
    [{ interactive: true, steps: 5, every: 10, total: 5 }, 0, ''],
    [{ interactive: false, steps: 600, every: 1000, total: 600 }, 10, 'onrecord: 600/600  1.0/s\n'],
    [{ interactive: false, steps: 50, every: 1000, total: 50 }, 0, ''],
    [{ interactive: false, steps: 60, every: 1000, total: 10 }, 1, 'onrecord: 60  1.0/s\n'],
  ])('%o writes %i times', (scene, times, last) => {
    const out = written(scene);
    expect(out).toHaveLength(times);
    expect(out.at(-1) ?? '').toBe(last);
  });
});
