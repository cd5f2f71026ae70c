import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FindOptions } from '../find/index.ts';
import { testEngine, testShell } from './engine.fixture.ts';
import { run } from './program.ts';
import type { Engine } from './shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function runWith(args: readonly string[], { columns }: { columns?: number } = {}) {
  const shell = testShell({ ...(columns !== undefined && { columns }) });
  const code = await run(args, shell, testEngine(), '1.2.3');
  return { code, out: shell.stdout.text, err: shell.stderr.text };
}

function lines(text: string): readonly { id: string; input: string; error?: { code: string; message: string } }[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('usage', () => {
  it.each([
    [['--help'], 0, 'Examples:'],
    [['read', '--help'], 0, '--resume'],
    [['read', '--help'], 0, 'Osman Varga,person'],
    [['why', '--help'], 0, 'onrecord why story.txt'],
    [['--version'], 0, '1.2.3'],
  ])('onrecord %o', async (args, code, shown) => {
    const result = await runWith(args);
    expect(result).toMatchObject({ code, err: '' });
    expect(result.out).toContain(shown);
  });

  it.each([
    [[], 'Usage:'],
    [['read'], "missing required argument 'input'"],
    [['raed', 'x'], 'unknown command'],
    [['read', 'x', '--jsn'], 'Did you mean --json'],
    [['read', 'x', '--as', 'pdf'], 'html, text'],
    [['read', 'x', '--conllu', '--json'], 'cannot be used with'],
    [['read', 'x', '--timeout', '-3'], 'above 0'],
    [['why'], "missing required argument 'input'"],
    [['read', 'x', '--gazetteer', 'no-such.csv'], 'no-such.csv: there is no such file'],
    [['read', 'x', '--conllu', '--gazetteer', 'y.csv'], 'exclude each other'],
    [['read', 'x', '--resume'], 'need --out'],
    [['read', 'x', '--out', 'y', '--resume', '--overwrite'], 'exclude each other'],
  ])('onrecord %o is wrong usage: %s', async (args, reason) => {
    const result = await runWith(args);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(reason);
  });

  it('breaks help to the width of the terminal', async () => {
    const { out } = await runWith(['read', '--help'], { columns: 60 });
    const options = out.slice(out.indexOf('Options:'), out.indexOf('Examples:'));
    expect(Math.max(...options.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('onrecord why', () => {
  it('prints what decided each line, or the record with its reasons', async () => {
    expect((await runWith(['why', 'town'])).out).toContain('cue: the model says so, 0.90 (model) [cues]');
    const { code, out, err } = await runWith(['why', 'town', 'bad', '--json']);
    expect(code).toBe(1);
    expect(lines(out)).toMatchObject([
      { id: 'town', attributions: [{ id: 'a1' }], why: { lines: [{ line: 'a1' }], undecided: [] } },
      { id: 'bad', error: { code: 'no-article' } },
    ]);
    expect(err).toContain('1 of 2 could not be read');
  });
});

describe('--gazetteer', () => {
  const table = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const csv = table('people.csv', 'name,type,aliases\nOsman Varga,person,O. Varga;the harbour king\n');
  const ftm = table(
    'firms.ftm.jsonl',
    '{"id": "q1", "schema": "Company", "properties": {"name": ["Kelda Line"], "country": ["no"]}}\n',
  );

  it.each(['read', 'why'])('%s hands the names of all tables to the finder, first table first', async (verb) => {
    const shell = testShell();
    const asked: (readonly string[])[] = [];
    const own = testEngine();
    const hear = <Found>(found: Found, options: FindOptions = {}): Found => {
      asked.push((options.gazetteer ?? []).map(({ words }) => words));
      return found;
    };
    const engine: Engine = {
      ...own,
      createFinder: (options) => hear(own.createFinder(), options),
      createExplainer: (options) => hear(own.createExplainer(), options),
    };
    expect(await run([verb, 'town', '--gazetteer', csv, '--gazetteer', ftm], shell, engine, '1')).toBe(0);
    expect(asked).toEqual([['Osman Varga', 'O. Varga', 'the harbour king', 'Kelda Line']]);
  });

  it.each([
    ['bad.csv', 'name,type\nOsman Varga,wizard\n', /bad\.csv:2: "type" is "wizard"/u],
    [
      'bad.jsonl',
      '{"name": "A"}\n{"name": 3}\n\nno\n',
      /bad\.jsonl:2: "name" is not a string\n.*bad\.jsonl:4: the line is not JSON/u,
    ],
    ['many.jsonl', 'no\n'.repeat(12), /and 2 more/u],
    ['empty.csv', 'name,type\n', /empty\.csv: it holds no names/u],
    ['head.csv', 'who,type\nA,person\n', /head\.csv:1: the first line has no column "name"/u],
  ])('refuses %s before anything is read', async (name, text, reason) => {
    const { code, out, err } = await runWith(['read', 'town', '--gazetteer', table(name, text)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(reason);
  });
});

describe('onrecord read', () => {
  it('prints CoNLL-U, and tells what failed apart from it', async () => {
    const { code, out, err } = await runWith(['read', '--conllu', 'town', 'bad', 'port']);
    expect({ code, out }).toEqual({ code: 1, out: '# newdoc id = town\n# newdoc id = port\n' });
    expect(err).toContain('the page has no article');
  });

  it('prints a record for people', async () => {
    const { code, out, err } = await runWith(['read', 'town']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe('Story town\n\n  Ada Quill: Rain fell on town (said, indirect)\n\n1 attribution: 1 indirect\n');
  });

  it('prints many as JSON in the order of the inputs, with a line for each failure', async () => {
    const { code, out, err } = await runWith(['read', 'a', 'bad', 'many-40', 'throws', 'fault', 'b', '--json']);
    const ids = lines(out).map(({ id }) => id);
    const many = Array.from({ length: 40 }, (_, i) => `many-40/${i + 1}`);
    expect(ids).toEqual(['a', 'bad', ...many, 'throws', 'fault', 'b']);
    expect(lines(out).flatMap(({ error }) => error?.code ?? [])).toEqual(['no-article', 'timeout', 'internal']);
    expect(code).toBe(1);
    expect(err).toContain('3 of 45 could not be read (1 no-article, 1 timeout, 1 internal)');
    expect(err).toContain('throws: the server took too long [timeout]\n      try again');
    expect(err).toContain('fault: tensor of the wrong shape [internal]');
  });

  it('prints nothing but the reason for one input that fails', async () => {
    expect(await runWith(['read', 'bad'])).toEqual({
      code: 1,
      out: '',
      err: 'bad: the page has no article [no-article]\n',
    });
  });

  it('says so when the model cannot be loaded', async () => {
    const shell = testShell();
    const engine = { ...testEngine(), createFinder: () => Promise.reject(new Error('model/onrecord.onnx is missing')) };
    expect(await run(['read', 'a', 'b', '--json'], shell, engine, '1')).toBe(1);
    expect(shell.stderr.text).toBe('onrecord: model/onrecord.onnx is missing\n');
    expect(shell.stdout.text).toBe('');
  });

  it('stops at once when interrupted, with whole lines and exit code 130', async () => {
    const shell = testShell();
    let batches = 0;
    const engine = testEngine({ onFind: () => ++batches === 2 && shell.abort() });
    expect(await run(['read', 'many-1000', '--json'], shell, engine, '1')).toBe(130);
    expect(shell.stdout.text.endsWith('\n')).toBe(true);
    expect(lines(shell.stdout.text).length).toBeLessThan(64);
    expect(shell.stderr.text).toContain('interrupted');
  });

  it('is quiet when the reader of its output goes away', async () => {
    const shell = testShell();
    shell.stdout._write = (_chunk, _encoding, done: (error?: Error) => void) =>
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    expect(await run(['read', 'many-500', '--json'], shell, testEngine(), '1')).toBe(0);
    expect(shell.stderr.text).toBe('');
  });
});

describe('onrecord read --out', () => {
  const fresh = (name: string) => join(folder, name);
  const inputs = ['a', 'bad', 'many-5', 'b'];
  const whole = ['a', 'bad', 'many-5/1', 'many-5/2', 'many-5/3', 'many-5/4', 'many-5/5', 'b'];

  it('writes JSON lines to the file and nothing to standard output', async () => {
    const file = fresh('new.jsonl');
    const { code, out, err } = await runWith(['read', ...inputs, '--out', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('8 written to');
    expect(lines(readFileSync(file, 'utf8')).map(({ id }) => id)).toEqual(whole);
  });

  it.each([0, 1, 2, 4, 7, 8])('--resume goes on after %i lines as if nothing had happened', async (kept) => {
    const file = fresh(`resume-${kept}.jsonl`);
    await runWith(['read', ...inputs, '--out', file]);
    const complete = readFileSync(file, 'utf8');
    const head = complete.split('\n').slice(0, kept);
    writeFileSync(file, [...head, '{"input":"ma'].join('\n'));
    await runWith(['read', ...inputs, '--out', file, '--resume']);
    expect(readFileSync(file, 'utf8')).toBe(complete);
  });

  it.each([
    [[], 2, 'there is already', 'kept\n'],
    [['--resume'], 2, 'not a file of records', 'kept'],
    [['--resume'], 2, 'not a file of records', 'kept\n'],
    [['--overwrite'], 0, '1 written', undefined],
  ])('with %o on a file that is not its own gives %i', async (flags, code, reason, left) => {
    const file = fresh(`foreign${flags.join('')}.txt`);
    writeFileSync(file, left ?? 'old\n');
    const result = await runWith(['read', 'a', '--out', file, ...flags]);
    expect(result.code).toBe(code);
    expect(result.err).toContain(reason);
    if (left !== undefined) expect(readFileSync(file, 'utf8')).toBe(left);
    else expect(lines(readFileSync(file, 'utf8')).map(({ id }) => id)).toEqual(['a']);
  });
});
