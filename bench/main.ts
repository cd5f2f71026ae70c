/** `npm run bench -- attribution [--data DIR] [--split NAME] [--json]`: what the product reaches, measured. */
import { parseArgs } from 'node:util';
import { benchAttribution } from './attribution.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    split: { type: 'string', default: 'dev' },
    json: { type: 'boolean', default: false },
  },
});

if (positionals[0] !== 'attribution') {
  console.error('usage: npm run bench -- attribution [--data DIR] [--split NAME] [--json]');
  process.exit(2);
}
const result = await benchAttribution(values.data, values.split);
if (values.json) console.log(JSON.stringify(result));
else {
  const { model, split, articles, seconds, scores } = result;
  console.log(`${model} on PolNeAR ${split}: ${articles} articles, ${(articles / seconds).toFixed(1)} a second`);
  for (const [name, { precision, recall, f1 }] of Object.entries(scores)) {
    console.log(`${name.padEnd(10)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  }
}
