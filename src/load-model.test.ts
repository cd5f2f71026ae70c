import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { loadModel, ModelError } from './load-model.ts';
import { analyse, type Feeds, type Outputs } from './neural/index.ts';

// Made by training/onrecord_training/tiny.py: the shape of the real model, untrained, quantised as that is.
const folder = fileURLToPath(new URL('../training/tests/fixtures/tiny-model', import.meta.url));
type Table = { readonly dims: number[]; readonly data: number[] };
const expected: { readonly inputs: Record<string, Table>; readonly outputs: Record<string, Table> } = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

const native = await import('onnxruntime-node').then(
  () => true,
  () => false,
);
const runtimes = native ? (['native', 'wasm'] as const) : (['wasm'] as const);

// The native int8 products of an untrained model saturate on x64 without VNNI; shipped-model.test.ts holds the trained one there too.
const cpu = existsSync('/proc/cpuinfo') ? readFileSync('/proc/cpuinfo', 'utf8') : 'vnni';

function feeds(): Feeds {
  const tables = Object.entries(expected.inputs);
  return Object.fromEntries(
    tables.map(([name, { dims, data }]) => [
      name,
      { dims, data: BigInt64Array.from(data.map((value) => BigInt(value))) },
    ]),
  );
}

function numbers(outputs: Outputs, name: string): readonly number[] {
  return Array.from(outputs[name]?.data ?? [], Number);
}

describe.each(runtimes)('loadModel with the %s runtime', (runtime) => {
  it('gives what PyTorch gives, up to quantisation', async () => {
    const isExact = runtime === 'wasm' || /vnni|asimd/u.test(cpu);
    const model = await loadModel({ folder, runtime, threads: 2 });
    const outputs = await model.runtime.run(feeds());
    for (const [name, { dims, data }] of Object.entries(expected.outputs)) {
      const got = numbers(outputs, name);
      expect(outputs[name]?.dims, name).toEqual(dims);
      if (outputs[name]?.data instanceof Float32Array) {
        const off = got.map((value, i) => Math.abs(value - (data[i] ?? Number.NaN)));
        expect(Math.max(...off), name).toBeLessThan(isExact ? 0.05 : 1);
      } else {
        // An untrained model's scores lie so close that rounding reorders the best: they are compared as sets.
        const wide = dims.at(-1) ?? 1;
        const best = data.map((_, i) => new Set(data.slice(i - (i % wide), i - (i % wide) + wide)));
        const same = got.filter((value, i) => best[i]?.has(value)).length;
        expect(same / got.length, name).toBeGreaterThan(isExact ? 0.75 : 0.25);
      }
    }
    await model.runtime.close();
  });

  it('analyses a text of several windows, the same each time', async () => {
    const model = await loadModel({ folder, runtime });
    const text = 'The talks failed, she said. “Nobody saw that coming.” '.repeat(8);
    const [one, other] = [await analyse(model, text), await analyse(model, text)];
    expect(one.words).toHaveLength(14 * 8);
    expect(one).toEqual(other);
    for (const p of [...one.sentence, ...one.cue, ...one.content]) expect(p >= 0 && p <= 1).toBe(true);
    for (const [i, head] of one.heads.entries()) expect(head, `head ${i}`).toBeLessThan(one.words.length);
    await model.runtime.close();
  });
});

describe('loadModel', () => {
  const copies: string[] = [];
  const copy = () => {
    const made = mkdtempSync(join(tmpdir(), 'onrecord-model-'));
    copies.push(made);
    cpSync(folder, made, { recursive: true });
    return made;
  };
  afterEach(() => {
    for (const made of copies.splice(0)) rmSync(made, { recursive: true });
  });

  it('takes the native runtime where it is there', async () => {
    const { runtime } = await loadModel({ folder });
    expect(runtime.name).toBe(native ? 'onnxruntime-node' : 'onnxruntime-web');
    await runtime.close();
  });

  it.each([
    ['model.json', '{', 'model.json is broken'],
    ['model.json', '{}', 'name in model.json is no text'],
    ['vocab.txt', 'a\nb\n', 'vocab.txt is broken: the vocabulary has no [UNK]'],
    ['onrecord.onnx', 'no model', 'onrecord.onnx does not run'],
  ])('says that %s holding %j is broken', async (file, content, message) => {
    const made = copy();
    writeFileSync(join(made, file), content);
    await expect(loadModel({ folder: made })).rejects.toThrowError(ModelError);
    await expect(loadModel({ folder: made })).rejects.toThrowError(message);
  });

  it.each(['model.json', 'vocab.txt', 'onrecord.onnx'])('names %s when it is missing', async (file) => {
    const made = copy();
    rmSync(join(made, file));
    await expect(loadModel({ folder: made })).rejects.toThrowError(file);
  });
});
