import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Its name in the built folder. */
const FILE = 'licences.txt';

/** Writes the licences of all that is built in, code and fonts, into `licences.txt` beside it. */
export function licences(): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>();
  const transform: Plugin['transform'] = {
    order: 'pre',
    handler(_, id) {
      note(folders, id);
    },
  };
  const page: Plugin = {
    name: 'onrecord-licences',
    apply: 'build',
    transform,
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        const sources = output.type === 'chunk' ? output.moduleIds : output.originalFileNames;
        for (const source of sources) note(folders, join(import.meta.dirname, source), source);
      }
      const texts = [...folders].map(licenceOf).sort();
      this.emitFile({ type: 'asset', fileName: FILE, source: texts.join(`\n\n${'-'.repeat(72)}\n\n`) });
    },
  };
  // Workers are bundled apart, before the page is.
  return { page, worker: { name: 'onrecord-worker-licences', apply: 'build', transform } };
}

/** Notes the package that a file is of. */
function note(folders: Set<string>, ...paths: readonly string[]): void {
  for (const path of paths) {
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.replace(/^\0/, '')) ?? [];
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder);
  }
}

/** Name, version and licence of a package, with the text where it carries one. */
function licenceOf(folder: string): string {
  const { name, version, license = 'unknown' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|ofl)(\.|$)/i.test(entry));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license})${text}`;
}
