// With `node --import`: tells at its end how much memory a process took at most.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `peak ${process.resourceUsage().maxRSS} kB\n`));
