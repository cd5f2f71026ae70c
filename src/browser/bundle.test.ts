import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

describe('the entry for browsers', () => {
  it('is bundled for a browser with nothing of Node in it', async () => {
    const { metafile, outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'index.ts')],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      external: ['onnxruntime-web/wasm'], // its own bundle asks for node:fs only where it finds itself in Node
      logLevel: 'silent',
    });
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
    expect(imports).toEqual(['onnxruntime-web/wasm']);
    expect(Object.keys(metafile.inputs).filter((file) => /undici|onnxruntime-node/.test(file))).toEqual([]);
    expect(outputFiles[0]?.text).not.toMatch(/["']node:/);
  });
});
