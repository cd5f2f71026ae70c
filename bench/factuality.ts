import { join } from 'node:path';
import { factualityOf, type Judgement } from '../src/find/factuality/index.ts';
import { treesOf } from '../src/find/trees.ts';
import { runIn } from '../src/find/word-runs.ts';
import { loadModel } from '../src/load-model.ts';
import { type Analysis, analyse, type ModelSpec } from '../src/neural/index.ts';
import { slice } from '../src/text/index.ts';
import { type MarkedSentence, readMarked, storyOf } from './marked-sentences.ts';

export interface FactualityPart {
  readonly sentences: number;
  /**
   * Share of sentences with the right label, in percent; and of those with a marked cue that are not held to be asserted,
   * the share with the right label and a word of that cue as evidence.
   */
  readonly accuracy: number;
  readonly withCue: number;
  readonly labels: Readonly<Record<string, { readonly sentences: number; readonly right: number }>>;
}

export interface FactualityResult {
  readonly model: string;
  /** All sentences, those that rules were mended on, and those kept aside while mending. */
  readonly all: FactualityPart;
  readonly open: FactualityPart;
  readonly keptAside: FactualityPart;
  /** A line for each wrong label of the open ones. */
  readonly faults: readonly string[];
}

interface Verdict extends Judgement {
  readonly sentence: MarkedSentence;
  readonly evidenceText: string;
}

export type Analyse = (text: string) => Promise<Analysis>;

/** Measures the label of each marked word in `folder`. */
export async function benchFactuality(folder: string): Promise<FactualityResult> {
  const model = await loadModel();
  const verdictsOf = (file: string) => judged(join(folder, file), model.spec, (text) => analyse(model, text));
  const open = await verdictsOf('sentences.txt');
  const aside = await verdictsOf('kept-aside.txt');
  return {
    model: `${model.spec.name} ${model.spec.version}`,
    all: partOf([...open, ...aside]),
    open: partOf(open),
    keptAside: partOf(aside),
    faults: open.filter((own) => !isRight(own)).map(faultOf),
  };
}

/** What is found for each sentence of a file. */
export async function judged(file: string, spec: ModelSpec, read: Analyse): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const sentences of (await readMarked(file)).values()) {
    const { text, paragraphs } = storyOf(sentences);
    const analysis = await read(text);
    const trees = treesOf(text, analysis, spec, paragraphs);
    sentences.forEach((sentence, i) => {
      const from = paragraphs[i]?.start ?? 0;
      const { start, end } = sentence.marked;
      const run = runIn(analysis.words, { start: from + start, end: from + end });
      if (run === undefined) throw new RangeError(`"${sentence.text}" has no word in brackets`);
      const judgement = factualityOf(trees, run.first);
      const words = judgement.evidence.map(({ first, last }) =>
        slice(text, { start: analysis.words[first]?.start ?? 0, end: analysis.words[last]?.end ?? 0 }),
      );
      verdicts.push({ ...judgement, sentence, evidenceText: words.join(' … ') });
    });
  }
  return verdicts;
}

export function partOf(verdicts: readonly Verdict[]): FactualityPart {
  const labels: Record<string, { sentences: number; right: number }> = {};
  for (const own of verdicts) {
    const tally = labels[own.sentence.label] ?? { sentences: 0, right: 0 };
    labels[own.sentence.label] = tally;
    tally.sentences += 1;
    if (isRight(own)) tally.right += 1;
  }
  const cued = verdicts.filter(({ sentence, factuality }) => sentence.cue !== '-' && factuality !== 'asserted');
  return {
    sentences: verdicts.length,
    accuracy: percent(verdicts.filter(isRight).length, verdicts.length),
    withCue: percent(cued.filter((own) => isRight(own) && namesCue(own)).length, cued.length),
    labels,
  };
}

export function faultOf({ sentence, factuality, rule, evidenceText }: Verdict): string {
  const { text, marked, label } = sentence;
  const shown = `${text.slice(0, marked.start)}[${slice(text, marked)}]${text.slice(marked.end)}`;
  return `${factuality}, not ${label} (${rule}: ${evidenceText}): ${shown}`;
}

export const isRight = ({ sentence, factuality }: Verdict): boolean => sentence.label === factuality;

function namesCue({ sentence, evidenceText }: Verdict): boolean {
  const words = new Set(cueWords(evidenceText));
  return cueWords(sentence.cue).some((word) => words.has(word));
}

function cueWords(text: string): readonly string[] {
  const spelled = text.toLowerCase().replace(/n['’]t/gu, 'not');
  return spelled.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / Math.max(1, whole)) / 10;
}
