import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds the desk once before all browser tests, as it is shipped: the test runner's NODE_ENV would build React for development. */
export async function setup(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({ configFile: resolve(import.meta.dirname, '../../../web/vite.config.ts'), logLevel: 'warn' });
  process.env.NODE_ENV = NODE_ENV;
}
