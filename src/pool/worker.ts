import { Worker } from 'node:worker_threads';

/**
 * Starts the thread whose inside is a module of this folder.
 * @param name without its ending: `finder-worker`
 */
export function startWorker(name: string, workerData: unknown): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL(`${name}.js`, import.meta.url), { workerData });
  // From the source, in development only: a thread does not inherit what tsx taught its process.
  const source = new URL(`${name}.ts`, import.meta.url);
  const starter = `import('${import.meta.resolve('tsx/esm/api')}').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(starter, { workerData, eval: true });
}
