import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConllu } from '../src/conllu/index.ts';
import { METRICS, scoreUd } from './ud-score.ts';
import { readTable } from './udeval.ts';

const read = (name: string) => parseConllu(readFileSync(new URL(`ud-${name}.fixture.conllu`, import.meta.url), 'utf8'));

/** What `udeval -v` (udtools 0.2.9) printed for the two files. */
const printed = `Metric     | Precision |    Recall |  F1 Score | AligndAcc
-----------+-----------+-----------+-----------+-----------
Tokens     |     66.67 |     75.00 |     70.59 |
Sentences  |      0.00 |      0.00 |      0.00 |
Words      |     60.00 |     63.16 |     61.54 |
UPOS       |     50.00 |     52.63 |     51.28 |     83.33
UAS        |     40.00 |     42.11 |     41.03 |     66.67
LAS        |     40.00 |     42.11 |     41.03 |     66.67
`;

describe('scoreUd', () => {
  it('says what udeval says', () => {
    const scores = scoreUd(read('gold'), read('system'));
    const official = readTable(printed);
    for (const metric of METRICS)
      for (const rate of ['precision', 'recall', 'f1'] as const)
        expect(scores[metric][rate], `${rate} of ${metric}`).toBeCloseTo(official[metric][rate], 2);
  });

  it('gives all marks to what is the same', () => {
    const scores = scoreUd(read('gold'), read('gold'));
    for (const metric of METRICS) expect(scores[metric]).toEqual({ precision: 100, recall: 100, f1: 100 });
  });

  it('refuses other texts', () => {
    expect(() => scoreUd(read('gold'), parseConllu('1\tRain\t_\t_\t_\t_\t0\troot\t_\t_\n'))).toThrowError(
      'different texts',
    );
  });
});

describe('readTable', () => {
  it('names what is missing', () => {
    expect(() => readTable(printed.replace(/^UAS.*\n/m, ''))).toThrowError('udeval gives no UAS');
  });
});
