import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The rooms of the source and what each may import; the same table stands in ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  record: ['text'],
  conllu: ['text'],
  read: ['conllu', 'record', 'text'],
  neural: ['text'],
  syntax: ['conllu', 'neural', 'text'],
  lookup: ['record', 'text'],
  find: ['lookup', 'neural', 'record', 'text'],
  'load-model.ts': ['neural'],
  pool: ['find', 'load-model.ts', 'read', 'record'],
  reading: ['find', 'record'],
  api: ['archive', 'export', 'read', 'reading', 'record', 'text', 'watch'],
  merge: ['lookup', 'record', 'text'],
  archive: ['lookup', 'merge', 'record', 'text'],
  watch: ['archive', 'read', 'record', 'text'],
  export: ['archive', 'lookup', 'record', 'text'],
  browser: ['find', 'neural', 'read', 'record', 'text'],
  cli: [
    'api',
    'archive',
    'conllu',
    'export',
    'find',
    'index.ts',
    'load-model.ts',
    'lookup',
    'neural',
    'pool',
    'read',
    'reading',
    'record',
    'syntax',
    'text',
    'watch',
  ],
  'index.ts': ['conllu', 'find', 'load-model.ts', 'lookup', 'neural', 'pool', 'read', 'record', 'syntax', 'text'],
};

/** These run in a browser tab too. */
const withoutNode = new Set(['text', 'record', 'conllu', 'neural', 'syntax', 'lookup', 'find', 'merge', 'browser']);

const src = import.meta.dirname;

function roomOf(file: string): string {
  return relative(src, file).split(sep)[0] ?? '';
}

function importsOf(source: string): readonly string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map((file) => file.fileName);
}

function isNodeBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

/** What is wrong with the imports of one file, a line each. */
function offences(file: string, source: string): readonly string[] {
  const room = roomOf(file);
  return importsOf(source).flatMap((specifier) => {
    if (isNodeBuiltin(specifier)) return withoutNode.has(room) ? [`${room} imports ${specifier}`] : [];
    if (!specifier.startsWith('.')) return [];
    const target = join(dirname(file), specifier);
    if (relative(src, target).startsWith('..')) return room === 'cli' ? [] : [`${room} imports ${specifier}`];
    const other = roomOf(target);
    return other === room || mayImport[room]?.includes(other) ? [] : [`${room} imports ${other}`];
  });
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(file))
  .map((file) => join(src, file));

/** The files that a file pulls in, itself among them, and what they import from elsewhere. */
function reached(entry: string, seen = new Map<string, readonly string[]>()): Map<string, readonly string[]> {
  if (seen.has(entry)) return seen;
  const imports = importsOf(readFileSync(entry, 'utf8'));
  const isOwn = (specifier: string): boolean => specifier.startsWith('.');
  seen.set(
    entry,
    imports.filter((specifier) => !isOwn(specifier)),
  );
  for (const own of imports.filter(isOwn)) reached(join(dirname(entry), own), seen);
  return seen;
}

describe('imports point one way', () => {
  it('a browser gets no Node built-in, through no room', () => {
    const all = [...reached(join(src, 'browser/index.ts'))];
    expect(all.map(([file]) => relative(src, file))).toContain(join('read', 'plain.ts'));
    expect(all.filter(([, outside]) => outside.some(isNodeBuiltin)).map(([file]) => relative(src, file))).toEqual([]);
  });

  it.each(files.map((file) => [relative(src, file), file]))('%s', (_, file) => {
    expect(roomOf(file) in mayImport, `${roomOf(file)} is a room of the table`).toBe(true);
    expect(offences(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    ['text/a.ts', "import { b } from '../record/b.ts';", ['text imports record']],
    ['find/a.ts', "export * from '../cli/b.ts';", ['find imports cli']],
    ['find/a.ts', "const fs = await import('node:fs');", ['find imports node:fs']],
    ['find/a.ts', "import { join } from 'path';", ['find imports path']],
    ['neural/a.ts', "import type { Article } from '../record/article.ts';", ['neural imports record']],
    ['read/a.ts', "import { readFile } from 'node:fs/promises';", []],
    ['find/a.ts', "import { slice } from '../text/span.ts';\nimport { x } from './x.ts';", []],
  ])('the rule sees %s: %s', (file, source, expected) => {
    expect(offences(join(src, file), source)).toEqual(expected);
  });
});
