import { expect, it } from 'vitest';
import * as onrecord from './index.ts';

it('exports these verbs and the errors that they throw, and no more', () => {
  expect(Object.keys(onrecord).sort()).toEqual([
    'InputError',
    'ModelError',
    'RecordError',
    'analyse',
    'createExplainer',
    'createFinder',
    'createFinderPool',
    'findRecord',
    'isFailure',
    'loadGazetteer',
    'loadModel',
    'readArticle',
    'readInput',
    'validateRecord',
  ]);
});
