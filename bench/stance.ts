import { readFile } from 'node:fs/promises';
import { findRecord } from '../src/find/index.ts';
import { loadModel } from '../src/load-model.ts';
import type { Stance } from '../src/record/index.ts';
import { contains, slice } from '../src/text/index.ts';
import { storyOf } from './marked-sentences.ts';

export interface StanceResult {
  readonly model: string;
  readonly sentences: number;
  /** Stands marked, found with polarity and target right, and given that are not there or wrong. */
  readonly marked: number;
  readonly found: number;
  readonly false: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly faults: readonly string[];
}

interface Marked {
  readonly polarity: string;
  readonly target: string;
  readonly text: string;
}

/** Measures the stands of attributions, end to end, on the sentences of `file`. */
export async function benchStance(file: string): Promise<StanceResult> {
  const model = await loadModel();
  const groups = parse(await readFile(file, 'utf8'));
  const faults: string[] = [];
  let [given, found] = [0, 0];
  for (const sentences of groups) {
    const { text, paragraphs } = storyOf(sentences);
    const { attributions } = await findRecord({ id: 'stance', text, language: 'en', paragraphs }, model);
    sentences.forEach((sentence, i) => {
      const own = attributions.flatMap(({ stance, cue, content }): Stance[] => {
        const at = cue[0] ?? content[0];
        const isHere = at !== undefined && paragraphs[i] !== undefined && contains(paragraphs[i], at);
        return isHere && stance !== undefined ? [stance] : [];
      });
      const right = own.find((stance) => isRight(stance, sentence, text));
      given += own.length;
      if (right !== undefined) found += 1;
      else if (sentence.polarity !== 'none')
        faults.push(`missed: ${sentence.polarity} ${sentence.target}: ${sentence.text}`);
      for (const stance of own) {
        if (stance !== right) faults.push(`false: ${stance.polarity} ${wordsOf(stance, text)}: ${sentence.text}`);
      }
    });
  }
  const all = groups.flat();
  const marked = all.filter(({ polarity }) => polarity !== 'none').length;
  const precision = (100 * found) / Math.max(1, given);
  const recall = (100 * found) / Math.max(1, marked);
  return {
    model: `${model.spec.name} ${model.spec.version}`,
    sentences: all.length,
    marked,
    found,
    false: given - found,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1, precision + recall),
    faults,
  };
}

function parse(file: string): readonly (readonly Marked[])[] {
  const groups: Marked[][] = [];
  for (const line of file.split('\n').filter(Boolean)) {
    if (line.startsWith('# ')) {
      groups.push([]);
      continue;
    }
    const [polarity, target, ...rest] = line.split(' | ');
    if (polarity === undefined || target === undefined || rest.length === 0)
      throw new SyntaxError(`"${line}" is no stand`);
    groups.at(-1)?.push({ polarity, target, text: rest.join(' | ') });
  }
  return groups;
}

function isRight(stance: Stance, { polarity, target }: Marked, text: string): boolean {
  const [one, other] = [tokens(wordsOf(stance, text)), tokens(target)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return stance.polarity === polarity && shared >= (one.size + other.size - shared) / 2;
}

const wordsOf = ({ toward }: Stance, text: string): string => toward.spans.map((span) => slice(text, span)).join(' ');

const tokens = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
