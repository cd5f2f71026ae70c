#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { openSqlite } from '../archive/index.ts';
import { createExplainer, createFinder } from '../find/index.ts';
import { loadModel, readModelVersion } from '../load-model.ts';
import { createFinderPool, type FinderPool, type PoolOptions, readBeside } from '../pool/index.ts';
import { readInput } from '../read/index.ts';
import { openPage } from './open-page.ts';
import { createParser } from './parser.ts';
import { runProcess } from './run-process.ts';

/** Fewer articles are read sooner by one thread that has its model than by several that load theirs. */
const WORTH_A_POOL = 8;

const pools: FinderPool[] = [];
const pooled = async (options?: PoolOptions): Promise<FinderPool> => {
  const pool = await createFinderPool(options);
  pools.push(pool);
  return pool;
};

await runProcess({
  readInput: (input, options) => readInput(input, { stdin: process.stdin, ...options }),
  readInputBeside: readBeside,
  createFinder: async (options, articles = Number.POSITIVE_INFINITY) =>
    articles < WORTH_A_POOL || availableParallelism() === 1
      ? createFinder(await loadModel(), options)
      : pooled(options),
  createExplainer: async (options) => createExplainer(await loadModel(), options),
  // One less than there are cores: requests are answered meanwhile.
  createFinderBeside: () => pooled({ workers: Math.min(2, Math.max(1, availableParallelism() - 1)) }),
  readModelVersion,
  close: async () => {
    await Promise.all(pools.map((pool) => pool.close()));
  },
  serveMcp: async (create, signal) => (await import('./serve-mcp.ts')).serveMcp(create, signal),
  openPage,
  openArchive: openSqlite,
  createParser: async () => createParser(await loadModel()),
});
