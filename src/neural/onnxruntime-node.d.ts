// onnxruntime-node 1.17.0 ships without types; this is the part that is used, as its documentation has it.
declare module 'onnxruntime-node' {
  export class Tensor {
    constructor(type: 'int64', data: BigInt64Array, dims: readonly number[]);
    readonly dims: readonly number[];
    readonly data: unknown;
  }

  export interface SessionOptions {
    readonly executionProviders?: readonly 'cpu'[];
    readonly intraOpNumThreads?: number;
    readonly interOpNumThreads?: number;
    readonly graphOptimizationLevel?: 'disabled' | 'basic' | 'extended' | 'all';
    readonly logSeverityLevel?: 0 | 1 | 2 | 3 | 4;
  }

  export interface Session {
    run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
    release(): Promise<void>;
  }

  export const InferenceSession: { create(path: string, options?: SessionOptions): Promise<Session> };
}
