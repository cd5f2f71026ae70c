/** `npm start`: builds what is missing and opens the desk; what stands behind it goes to `onrecord serve`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const needed = [
  ['dist/cli/main.js', 'build'],
  ...(existsSync(path('web/package.json')) ? [['dist/web/index.html', 'build:web']] : []),
];

for (const [file, script] of needed) {
  if (existsSync(path(file))) continue;
  console.error(`${file} is not built yet: npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: path('.'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

// In this process, so that Ctrl-C reaches it once and what it writes is finished.
process.argv.splice(2, 0, 'serve');
await import('../dist/cli/main.js');
