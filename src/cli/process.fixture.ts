import { setTimeout as sleep } from 'node:timers/promises';
import { article, recordOf, testEngine } from './engine.fixture.ts';
import { runProcess } from './run-process.ts';

/** The command line as a process of its own: every input gives articles without end, one each few milliseconds. */
await runProcess({
  ...testEngine(),
  async *readInput(input) {
    for (let i = 1; ; i++) {
      await sleep(2);
      yield article(`${input}/${i}`);
    }
  },
  openArchive: () => {
    throw new Error('there is no archive here');
  },
  createParser: () => Promise.reject(new Error('there is no parser here')),
  async createExplainer() {
    throw new Error('not here');
  },
  async createFinder() {
    return { find: async (articles) => articles.map(recordOf) };
  },
});
