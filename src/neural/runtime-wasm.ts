import { type Engine, type Runtime, type RuntimeOptions, sessionRuntime } from './runtime.ts';

type Web = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'env'> &
  Engine<import('onnxruntime-web').Tensor>;

/**
 * A session of onnxruntime-web, of whichever of its builds the caller has loaded.
 *
 * In a browser more than one thread needs a cross-origin isolated page.
 */
export async function wasmRuntime(engine: Web, model: Uint8Array, { threads = 1 }: RuntimeOptions): Promise<Runtime> {
  engine.env.wasm.numThreads = threads;
  const session = await engine.InferenceSession.create(model, {
    executionProviders: ['wasm'],
    // The graph comes as it is to be run, see runtime-native.ts.
    graphOptimizationLevel: 'disabled',
    logSeverityLevel: 3,
  });
  return sessionRuntime('onnxruntime-web', engine, session);
}
