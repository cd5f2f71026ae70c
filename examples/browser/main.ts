import { parseArgs } from 'node:util';
import { buildExample, serveExample } from './serve.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: { isolation: { type: 'boolean', default: true }, port: { type: 'string', default: '4173' } },
});
await buildExample();
const { url } = await serveExample({ isolated: values.isolation, port: Number(values.port) });
console.log(`${url} (${values.isolation ? 'isolated: several threads' : 'not isolated: one thread'})`);
