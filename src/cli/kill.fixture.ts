import { openSqlite } from '../archive/index.ts';
import { readInput } from '../read/index.ts';
import { recordOf, testEngine } from './engine.fixture.ts';
import { runProcess } from './run-process.ts';

/** The command line as a process of its own with the real reader and archive, and a finder that costs nothing. */
await runProcess({
  ...testEngine(),
  readInput,
  openArchive: openSqlite,
  createParser: () => Promise.reject(new Error('there is no parser here')),
  createExplainer: () => Promise.reject(new Error('there is no explainer here')),
  async createFinder() {
    return { model: { name: 'none', version: '0' }, find: async (articles) => articles.map(recordOf) };
  },
});
