import { access, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWordPiece, type Model, type ModelSpec, type Runtime, readSpec } from './neural/index.ts';
import { nativeRuntime } from './neural/runtime-native.ts';
import { webRuntime } from './neural/runtime-web.ts';

export interface LoadModelOptions {
  /** Folder that holds `model.json`, `vocab.txt` and `onrecord.onnx`; the one in this package by default. */
  readonly folder?: string;
  /** `auto` takes the native runtime where it is installed and works, and WASM elsewhere. */
  readonly runtime?: 'auto' | 'native' | 'wasm';
  /** Threads for one run; by default as many as there are cores for this process, 8 at most. */
  readonly threads?: number;
}

/** The model's folder is missing or holds something else. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/**
 * Loads a model from disk, in Node. Close `model.runtime` to give its memory back.
 *
 * Throws ModelError naming the file that is missing or broken; with `runtime: 'native'` also when that is not installed.
 *
 *     const model = await loadModel();
 */
export async function loadModel(options: LoadModelOptions = {}): Promise<Model> {
  const { folder = ownFolder(), runtime = 'auto' } = options;
  const { threads = Math.min(8, availableParallelism()) } = options;
  const [spec, vocabulary] = await Promise.all([specIn(folder), textOf(folder, 'vocab.txt')]);
  const path = join(folder, 'onrecord.onnx');
  return {
    spec,
    wordPiece: checked(join(folder, 'vocab.txt'), () => createWordPiece(vocabulary.trimEnd().split(/\r?\n/))),
    runtime: await runtimeFor(path, runtime, threads),
  };
}

/**
 * Name and version of the model in a folder, without loading it.
 * @throws {ModelError} naming the file that is missing or broken
 */
export async function readModelVersion({ folder = ownFolder() }: Pick<LoadModelOptions, 'folder'> = {}): Promise<{
  readonly name: string;
  readonly version: string;
}> {
  const { name, version } = await specIn(folder);
  return { name, version };
}

function ownFolder(): string {
  return fileURLToPath(new URL('../model', import.meta.url));
}

async function specIn(folder: string): Promise<ModelSpec> {
  const json = await textOf(folder, 'model.json');
  return checked(join(folder, 'model.json'), () => readSpec(JSON.parse(json)));
}

async function runtimeFor(path: string, wanted: 'auto' | 'native' | 'wasm', threads: number): Promise<Runtime> {
  await found(path, access(path));
  if (wanted !== 'wasm') {
    try {
      return await nativeRuntime(path, { threads });
    } catch (cause) {
      // Whatever stands in the way of the native one (not installed, no binary for this system, a C library that is
      // too old), the other needs none of it; and a model that is broken fails there too, with that as the reason.
      if (wanted === 'native') throw new ModelError(`${path} does not run: ${reason(cause)}`, { cause });
    }
  }
  try {
    return await webRuntime(await readFile(path), { threads });
  } catch (cause) {
    throw new ModelError(`${path} does not run: ${reason(cause)}`, { cause });
  }
}

async function textOf(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  return found(path, readFile(path, 'utf8'));
}

async function found<T>(path: string, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (cause) {
    throw new ModelError(`${path} cannot be read: ${reason(cause)}`, { cause });
  }
}

function checked<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw new ModelError(`${path} is broken: ${reason(cause)}`, { cause });
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
