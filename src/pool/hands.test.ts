import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hand, HandGone, Hands } from './hands.ts';

/** Hands that count how many there are and how many tasks each has; task -1 kills, -2 fails. */
function staff() {
  const log = { hired: 0, most: 0, going: 0, closed: 0 };
  const hire = (): Hand<number, number> => {
    log.hired += 1;
    let busy = false;
    return {
      isGone: false,
      async do(task) {
        expect(busy).toBe(false);
        busy = true;
        log.going += 1;
        log.most = Math.max(log.most, log.going);
        await new Promise((resolve) => setTimeout(resolve, Math.abs(task % 3)));
        log.going -= 1;
        busy = false;
        if (task === -1) throw new HandGone('killed');
        if (task === -2) throw new Error('faulty');
        return 2 * task;
      },
      async close() {
        log.closed += 1;
      },
    };
  };
  return { log, hire };
}

describe('Hands', () => {
  it('does every task, each hand one at a time, and goes on after failures and deaths', async () => {
    const tasks = fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(tasks, fc.integer({ min: 1, max: 4 }), async (all, many) => {
        const { log, hire } = staff();
        const hands = new Hands(many, hire);
        const results = await Promise.allSettled(all.map((task) => hands.do(task)));
        expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual(
          all.map((task) => (task < 0 ? 'failed' : 2 * task)),
        );
        expect(log.most).toBeLessThanOrEqual(many);
        await hands.close();
        expect(log.closed).toBeLessThanOrEqual(Math.min(many, log.hired));
      }),
      { numRuns: 40 },
    );
  });

  it('gives no task to a hand that died while it had none', async () => {
    const made: { isGone: boolean }[] = [];
    const hands = new Hands<number, number>(2, () => {
      const hand = {
        isGone: false,
        do: async (task: number) => {
          if (hand.isGone) throw new HandGone('dead before');
          return 2 * task;
        },
        close: async () => undefined,
      };
      made.push(hand);
      return hand;
    });
    expect(await hands.do(1)).toBe(2);
    for (const hand of made) hand.isGone = true;
    expect(await hands.do(2)).toBe(4);
    expect(made).toHaveLength(2);
  });

  it('hires only as many as there is work for', async () => {
    const { log, hire } = staff();
    const hands = new Hands(4, hire);
    for (const task of [1, 2, 3]) await hands.do(task);
    expect(log.hired).toBe(1);
  });
});
