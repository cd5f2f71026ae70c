#!/usr/bin/env node
import { openSqlite } from '../archive/index.ts';
import { createFinder } from '../find/index.ts';
import { loadModel } from '../load-model.ts';
import { readInput } from '../read/index.ts';
import { createParser } from './parser.ts';
import { runProcess } from './run-process.ts';

await runProcess({
  readInput: (input, options) => readInput(input, { ...options, stdin: process.stdin }),
  openArchive: openSqlite,
  createFinder: async () => createFinder(await loadModel()),
  createParser: async () => createParser(await loadModel()),
});
