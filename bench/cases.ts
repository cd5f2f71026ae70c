import { readFile } from 'node:fs/promises';
import { createFinder } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import { readPlain } from '../src/read/plain.ts';
import type { Attribution } from '../src/record/index.ts';
import type { Span } from '../src/text/index.ts';

/** What is said in a passage, in its words. */
interface Said {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

interface Case {
  readonly group: string;
  readonly text: string;
  readonly said: readonly Said[];
}

export interface CasesResult {
  readonly model: string;
  /** Attributions marked, found with content and source right, and given that are not there. */
  readonly marked: number;
  readonly found: number;
  readonly false: number;
  readonly groups: Readonly<
    Record<string, { readonly marked: number; readonly found: number; readonly false: number }>
  >;
  /** A line for each fault. */
  readonly faults: readonly string[];
}

/** Reads each passage of `files` alone, as a user would who pastes it. */
export async function benchCases(files: readonly string[], folder?: string): Promise<CasesResult> {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const cases = texts.flatMap(parseCases);
  const model = await loadModel(folder === undefined ? {} : { folder });
  const finder = createFinder(model);
  const groups: Record<string, { marked: number; found: number; false: number }> = {};
  const faults: string[] = [];
  for (const { group, text, said } of cases) {
    const { paragraphs } = readPlain(text);
    const [record] = await finder.find([{ id: 'case', text, language: 'en', paragraphs }]);
    const given = (record?.attributions ?? []).map((attribution) => wordsOf(attribution, text));
    const right = new Set<Said>();
    const tally = groups[group] ?? { marked: 0, found: 0, false: 0 };
    groups[group] = tally;
    tally.marked += said.length;
    for (const one of given) {
      const like = (own: Said): number => overlap(one.content, own.content);
      const [match] = said.filter((own) => !right.has(own) && like(own) >= 0.5).sort((a, b) => like(b) - like(a));
      if (match === undefined) {
        tally.false += 1;
        faults.push(`false: ${shown(one)}`);
      } else if (overlap(one.source, match.source) < 0.5) faults.push(`source: ${shown(one)}, not ${match.source}`);
      else right.add(match);
    }
    tally.found += right.size;
    for (const own of said) if (!right.has(own)) faults.push(`missed: ${shown(own)}`);
  }
  const sum = (name: 'marked' | 'found' | 'false') => Object.values(groups).reduce((all, own) => all + own[name], 0);
  return {
    model: `${model.spec.name} ${model.spec.version}`,
    marked: sum('marked'),
    found: sum('found'),
    false: sum('false'),
    groups,
    faults,
  };
}

/** Passages parted by the lines that mark what is said in them; `# name` opens a group. */
export function parseCases(file: string): Case[] {
  const cases: Case[] = [];
  let group = '';
  let text: string[] = [];
  let said: Said[] = [];
  let marked = false;
  const close = (): void => {
    if (text.length > 0 && marked) cases.push({ group, text: text.join('\n').trim(), said });
    [text, said, marked] = [[], [], false];
  };
  for (const line of file.split('\n')) {
    const parts = line.split(' | ');
    if (line.startsWith('# ')) {
      close();
      group = line.slice(2);
    } else if (line === 'none' || parts.length === 3) {
      marked = true;
      const [source = '', cue = '', content = ''] = parts;
      if (parts.length === 3) said.push({ source, cue, content });
    } else {
      if (marked) close();
      text.push(line);
    }
  }
  close();
  return cases;
}

function wordsOf({ source, cue, content }: Attribution, text: string): Said {
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return { source: words(source), cue: words(cue), content: words(content) };
}

const shown = ({ source, cue, content }: Said): string => `${source} | ${cue} | ${content}`;

/** Jaccard overlap of the words of two texts, punctuation left out; 1 where both have none. */
function overlap(a: string, b: string): number {
  const [one, other] = [tokens(a), tokens(b)];
  if (one.size === 0 && other.size === 0) return 1;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

const tokens = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
