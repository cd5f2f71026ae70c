import type { Runtime, RuntimeOptions } from './runtime.ts';
import { wasmRuntime } from './runtime-wasm.ts';

/** The WASM runtime (onnxruntime-web) in Node, where the native one is missing. Takes the bytes of an `.onnx` file. */
export async function webRuntime(model: Uint8Array, options: RuntimeOptions = {}): Promise<Runtime> {
  return wasmRuntime(await import('onnxruntime-web'), model, options);
}
