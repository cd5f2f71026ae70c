import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { handMade, says } from './model.fixture.ts';

const word = fc.integer({ min: 0, max: 99 }).map((n) => `w${n}`);
const texts = fc.array(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  { maxLength: 6 },
);

function softmax(logits: readonly number[]): readonly number[] {
  const powers = logits.map(Math.exp);
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

function close(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, 5);
  });
}

/** Number of the first piece of each word. */
function firstPieces(text: string): readonly number[] {
  const { wordPiece } = handMade();
  return text
    .split(' ')
    .filter((w) => w !== '')
    .map((w) => wordPiece.ids(w)[0] ?? 0);
}

describe('analyse', () => {
  it('says of each word what the windows say, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 6, max: 30 }), fc.nat(3), async ([text = ''], window, overlap) => {
        const model = handMade({ window, overlap });
        const analysis = await analyse(model, text, { trim: 0 });
        const ids = firstPieces(text);
        expect(analysis.words.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
        close(
          analysis.sentence,
          ids.map((id) => 1 / (1 + Math.exp(-says.sentence(id)))),
        );
        close(
          analysis.upos,
          ids.flatMap((id) => softmax(says.upos(id))),
        );
        close(
          analysis.cue,
          ids.flatMap((id) => softmax(says.tag(0, id))),
        );
        close(
          analysis.source,
          ids.flatMap((id) => softmax(says.tag(1, id))),
        );
        close(
          analysis.content,
          ids.flatMap((id) => softmax(says.tag(2, id))),
        );
        close(
          analysis.mention,
          ids.flatMap((id) => softmax(says.mention(id))),
        );
        close(
          analysis.acts?.recipient ?? [],
          ids.flatMap((id) => softmax(says.tag(4, id))),
        );
        close(
          analysis.acts?.by ?? [],
          ids.flatMap((id) => says.act(4, id)),
        );
        for (const { word, score, first, probs } of analysis.candidates) {
          expect(score).toBeCloseTo(says.cue(ids[word] ?? 0), 5);
          const covered = ids.slice(first, first + probs.length / 5);
          close(
            probs,
            covered.flatMap((id) => softmax(says.pair(ids[word] ?? 0, id))),
          );
        }
      }),
    );
  });

  it('points at earlier mentions by words of the text, the surest first', async () => {
    const model = handMade({ window: 12, overlap: 4 });
    const { words, earlier, earlierScores } = await analyse(model, 'w1 w2 w3 w4 w5 w6 w7 w8 w9 w1 w2 w3 w4 w5 w6');
    words.forEach((_, i) => {
      expect(earlier[2 * i]).toBe(i);
      if (i > 0 && earlier[2 * i + 1] !== -1) expect(earlier[2 * i + 1]).toBe(i - 1);
      expect(Math.exp(earlierScores[2 * i] as number)).toBeGreaterThan(0.7);
    });
    expect(words.length).toBe(15);
  });

  it('points heads at words of the text, not of a window', async () => {
    const text = Array.from({ length: 30 }, (_, i) => `w${i}`).join(' ');
    const { heads, headScores, relations } = await analyse(handMade(), text);
    const ids = firstPieces(text);
    for (let w = 1; w < 30; w++) {
      const row = [...heads.slice(2 * w, 2 * w + 2)];
      expect(row).toEqual([w - 1, w]);
      expect(relations[2 * w]).toBe(says.relation(ids[w] ?? 0));
      expect(headScores[2 * w]).toBeLessThanOrEqual(Math.log(0.75) + 1e-6);
    }
    expect([...heads.slice(0, 2)]).toEqual([0, -1]);
    expect(headScores[1]).toBe(-Infinity);
  });

  it('finds the candidates that any window names, each once, in order', async () => {
    const text = 'w3 w4 w5 w6 w7 w8 w9 w0 w1 w2 w3 w4';
    const { candidates } = await analyse(handMade(), text);
    const ids = firstPieces(text);
    const likely = ids.flatMap((id, w) => (says.cue(id) >= 0.05 ? [w] : []));
    expect(candidates.map(({ word }) => word)).toEqual(likely);
  });

  it('keeps of a candidate only the words that belong to it', async () => {
    const text = 'w3 w4 w5 w6 w7 w8';
    const whole = await analyse(handMade(), text, { trim: 0 });
    const none = await analyse(handMade(), text, { trim: 1 });
    expect(whole.candidates[0]?.probs).toHaveLength(6 * 5);
    expect(none.candidates.map(({ word }) => word)).toEqual(whole.candidates.map(({ word }) => word));
    expect(none.candidates[0]?.probs).toHaveLength(0);
  });

  it.each(['', ' \n '])('has nothing to say of %j, and does not run', async (text) => {
    const model = handMade();
    const { words, sentence, candidates } = await analyse(model, text);
    expect([words, [...sentence], candidates]).toEqual([[], [], []]);
    expect(model.runs).toEqual([]);
  });

  it('passes the error of a run on', async () => {
    const model = {
      ...handMade(),
      runtime: { name: 'broken', run: () => Promise.reject(new Error('no')), close: async () => {} },
    };
    await expect(analyse(model, 'w1')).rejects.toThrowError('no');
  });

  it('names an output that the model lacks', async () => {
    const model = { ...handMade(), runtime: { name: 'bare', run: async () => ({}), close: async () => {} } };
    await expect(analyse(model, 'w1')).rejects.toThrowError('the model has no output sentence');
  });

  it('asks for a quotation state for each word', async () => {
    await expect(analyse(handMade(), 'w1 w2', { quotes: () => new Uint8Array(1) })).rejects.toThrowError(RangeError);
  });
});
