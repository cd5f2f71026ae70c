import { type Runtime, type RuntimeOptions, sessionRuntime } from './runtime.ts';

/**
 * The WASM runtime (onnxruntime-web): in browsers, and in Node where the native one is missing.
 *
 * Takes the bytes of an `.onnx` file. In a browser more than one thread needs a cross-origin isolated page.
 */
export async function webRuntime(model: Uint8Array, { threads = 1 }: RuntimeOptions = {}): Promise<Runtime> {
  const engine = await import('onnxruntime-web');
  engine.env.wasm.numThreads = threads;
  const session = await engine.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  return sessionRuntime('onnxruntime-web', engine, session);
}
