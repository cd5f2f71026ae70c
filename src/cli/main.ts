#!/usr/bin/env node
import { openSqlite } from '../archive/index.ts';
import { createExplainer, createFinder } from '../find/index.ts';
import { loadModel } from '../load-model.ts';
import { readInput } from '../read/index.ts';
import { createParser } from './parser.ts';
import { runProcess } from './run-process.ts';

await runProcess({
  readInput: (input, options) => readInput(input, { ...options, stdin: process.stdin }),
  createFinder: async (options) => createFinder(await loadModel(), options),
  createExplainer: async (options) => createExplainer(await loadModel(), options),
  openArchive: openSqlite,
  createParser: async () => createParser(await loadModel()),
});
