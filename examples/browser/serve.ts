import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build, preview } from 'vite';

const here = import.meta.dirname;
const out = join(here, 'dist');

export interface ServeOptions {
  /** Whether the page is cross-origin isolated, as a browser wants it for threads. */
  readonly isolated?: boolean;
  readonly port?: number;
}

/** Builds the page into `dist`, with the model and onnxruntime's WASM beside it: a folder any static server can serve. */
export async function buildExample(): Promise<void> {
  await build({ root: here, configFile: false, logLevel: 'warn', base: './', build: { outDir: out }, worker: { format: 'es' } });
  const engine = dirname(createRequire(import.meta.url).resolve('onnxruntime-web/wasm'));
  mkdirSync(join(out, 'engine'));
  for (const name of ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']) {
    cpSync(join(engine, name), join(out, 'engine', name));
  }
  cpSync(resolve(here, '../../model'), join(out, 'model'), { recursive: true });
}

/** Serves the built page to this machine only. */
export async function serveExample({ isolated = true, port = 0 }: ServeOptions = {}): Promise<{ url: string; close(): Promise<void> }> {
  const policy = ["default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self' blob:", "img-src data:"];
  const headers: Record<string, string> = { 'Content-Security-Policy': policy.join('; ') };
  if (isolated) {
    headers['Cross-Origin-Opener-Policy'] = 'same-origin';
    headers['Cross-Origin-Embedder-Policy'] = 'require-corp';
  }
  const server = await preview({
    root: here,
    configFile: false,
    logLevel: 'warn',
    build: { outDir: out },
    preview: { host: '127.0.0.1', port, headers },
  });
  const address = server.httpServer.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://127.0.0.1:${at}/`, close: () => server.close() };
}
