import { createWordPiece, type Model, readSpec, wasmRuntime } from '../neural/index.ts';
import { type DownloadProgress, download, LoadError } from './download.ts';

export interface LoadModelOptions {
  /** Hears how far the download is. */
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Ends the download. */
  readonly signal?: AbortSignal;
  /** Threads for one run: by default the cores of the machine, 8 at most, where the page is isolated; one where not. */
  readonly threads?: number;
  /**
   * Folder that holds onnxruntime's `ort-wasm-simd-threaded.mjs` and `.wasm`; by default they are where the bundler has
   * put them.
   */
  readonly engine?: string | URL;
}

/**
 * Loads a model from the folder at an address: `model.json`, `vocab.txt` and `onrecord.onnx`. Nothing is requested
 * afterwards. Close `model.runtime` to give its memory back.
 * @throws {LoadError} naming the file that does not come or is broken
 * @example const model = await loadModel('/model/', { onProgress: ({ loaded }) => console.log(loaded) });
 */
export async function loadModel(folder: string | URL, options: LoadModelOptions = {}): Promise<Model> {
  const { onProgress, signal, threads = threadsHere(), engine: files } = options;
  const base = folderAt(folder);
  const coming = new Map<string, DownloadProgress>();
  const get = (name: string): Promise<Uint8Array> =>
    download(
      new URL(name, base),
      (loaded, total) => {
        coming.set(name, { loaded, total });
        onProgress?.(sumOf([...coming.values()]));
      },
      signal,
    );
  const [json, vocabulary, onnx] = await Promise.all(['model.json', 'vocab.txt', 'onrecord.onnx'].map(get));
  const spec = checked(base, 'model.json', () => readSpec(JSON.parse(textOf(json))));
  const wordPiece = checked(base, 'vocab.txt', () => createWordPiece(textOf(vocabulary).trimEnd().split(/\r?\n/)));
  try {
    const engine = await import('onnxruntime-web/wasm');
    if (files !== undefined) engine.env.wasm.wasmPaths = folderAt(files).href;
    const runtime = await wasmRuntime(engine, onnx ?? new Uint8Array(), { threads });
    signal?.throwIfAborted();
    return { spec, wordPiece, runtime };
  } catch (cause) {
    signal?.throwIfAborted();
    throw broken(base, 'onrecord.onnx', cause);
  }
}

/** Threads share memory, which a browser allows to a cross-origin isolated page only. */
function threadsHere(): number {
  const here = globalThis as { crossOriginIsolated?: boolean; navigator?: { hardwareConcurrency?: number } };
  return here.crossOriginIsolated === true ? Math.min(8, here.navigator?.hardwareConcurrency ?? 1) : 1;
}

/** The address of a folder, with a slash at its end; relative ones start at the page (or at the worker's script). */
function folderAt(folder: string | URL): URL {
  const { location } = globalThis as { location?: { href: string } };
  const url = new URL(folder, location?.href);
  return url.pathname.endsWith('/') ? url : new URL(`${url.pathname}/`, url);
}

function sumOf(all: readonly DownloadProgress[]): DownloadProgress {
  return all.reduce((a, b) => ({
    loaded: a.loaded + b.loaded,
    total: a.total === undefined || b.total === undefined ? undefined : a.total + b.total,
  }));
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

function checked<T>(base: URL, name: string, make: () => T): T {
  try {
    return make();
  } catch (cause) {
    throw broken(base, name, cause);
  }
}

function broken(base: URL, name: string, cause: unknown): LoadError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new LoadError(`${new URL(name, base)} does not work: ${why}`, { cause });
}
