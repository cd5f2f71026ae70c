import { type Runtime, type RuntimeOptions, sessionRuntime } from './runtime.ts';

/**
 * The native CPU runtime (onnxruntime-node), six to seven times as fast as WASM; see docs/runtime.md.
 *
 * It is an optional dependency. Rejects when it is not installed or has no binary for this system, before the model
 * is looked at. Takes the path of an `.onnx` file. Not for browsers, and so not exported from the room.
 */
export async function nativeRuntime(path: string, { threads = 1 }: RuntimeOptions = {}): Promise<Runtime> {
  const engine = await import('onnxruntime-node');
  const session = await engine.InferenceSession.create(path, {
    executionProviders: ['cpu'],
    // A number, not the default: that one binds threads to cores, which fails in containers.
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // The graph comes as it is to be run (training/onrecord_training/graph.py): looking for more takes 0.2 s and finds nothing.
    graphOptimizationLevel: 'disabled',
    logSeverityLevel: 3,
  });
  return sessionRuntime('onnxruntime-node', engine, session);
}
