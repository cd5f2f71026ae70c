/**
 * Speakers whom the form of a text tells and no sentence: labels of transcripts, answers of interviews, statements of press
 * releases, signed quotations, dialogue with dashes.
 */
import type { ModelSpec } from '../../neural/index.ts';
import type { Span } from '../../text/index.ts';
import type { Parts } from '../03-parts.ts';
import type { Story } from '../05-reconcile.ts';
import { holdsRole } from '../entities/names.ts';
import { isIn, meet, type Run, runIn, wordsOf } from '../word-runs.ts';
import { dashDialogue } from './dash-dialogue.ts';
import type { Form, Lines } from './form.ts';
import { labelledLines } from './labelled-lines.ts';
import { statements } from './statements.ts';

/** Words are a person's from this probability of the model on. */
const PERSON = 0.4;
/** How sure an attribution is that only the form of the text shows. */
const SURE = 0.9;

/**
 * `found` and what the form of the text tells beside it. Where both speak of the same words a label wins, whose words the model
 * reads as a sentence; elsewhere what was found stays.
 */
export function withForms(found: readonly Parts[], story: Story, spec: ModelSpec): Parts[] {
  const lines: Lines = { ...story, isPerson: (span) => namesPerson(span, story, spec) };
  const labelled = partsOf(labelledLines(lines), story);
  const kept = found.filter((own) =>
    labelled.every((other) => keepsClear(own, other) || (isInside(own, other) && !asksWho(own, story))),
  );
  const told = [...labelled, ...kept];
  const more = partsOf([...statements(lines), ...dashDialogue(lines)], story);
  const better = more.filter((own) => told.every((other) => keepsClear(other, own) || isLess(other, own)));
  return [...told.filter((own) => better.every((other) => !isLess(own, other))), ...better].sort(
    (a, b) => a.cue.first - b.cue.first,
  );
}

/** Whether the words of an attribution stand as they were said, though in no quotation marks. */
export function isVerbatim({ by }: Parts): boolean {
  return by.some(({ rule }) => /^(?:speaker-label|answer-label|dash-dialogue)$/u.test(rule));
}

function partsOf(forms: readonly Form[], { analysis: { words } }: Story): Parts[] {
  return forms.flatMap(({ source, cue, content, rule }): Parts[] => {
    const [who, how] = [runIn(words, source), runIn(words, cue)];
    const what = content.flatMap((span) => runIn(words, span) ?? []);
    if (who === undefined || how === undefined || what.length === 0) return [];
    const candidate = { word: how.first, score: SURE, first: how.first, probs: new Float32Array() };
    return [
      {
        ...{ cue: { ...how, candidate }, source: [who], content: what, sure: 1 },
        by: (['cue', 'source', 'content'] as const).map((about) => ({ stage: 'forms', about, rule })),
      },
    ];
  });
}

/** "Who told you that?" in a turn of speech: a question, and nobody is said to have told. */
function asksWho({ source: [run] }: Parts, { text, analysis: { words } }: Story): boolean {
  return (
    run !== undefined &&
    run.first === run.last &&
    /^(?:Who|What)$/u.test(text.slice(words[run.first]?.start, words[run.first]?.end))
  );
}

function runsIn({ cue, source, content }: Parts): Run[] {
  return [cue, ...source, ...content];
}

function keepsClear(one: Parts, other: Parts): boolean {
  return !runsIn(one).some((run) => runsIn(other).some((theirs) => meet(run, theirs)));
}

/** Whether `inner` is told wholly within what `outer` says. */
function isInside(inner: Parts, outer: Parts): boolean {
  return runsIn(inner).every((run) => outer.content.some((own) => isIn(run, own)));
}

/** Whether `own` says nothing that `other` does not, and not of whom. */
function isLess(own: Parts, other: Parts): boolean {
  return own.source.length === 0 && own.content.every((run) => other.content.some((theirs) => meet(run, theirs)));
}

function namesPerson(span: Span, { text, analysis }: Story, spec: ModelSpec): boolean {
  const run = runIn(analysis.words, span);
  if (run === undefined) return false;
  const form = (word: number): string => text.slice(analysis.words[word]?.start, analysis.words[word]?.end);
  const width = spec.mentions.length + 1;
  const person = 1 + spec.mentions.indexOf('person');
  const chance = (word: number): number => (person === 0 ? 0 : (analysis.mention[word * width + person] ?? 0));
  const words = wordsOf([run]);
  return words.some((word) => /^\p{Lu}/u.test(form(word)) && chance(word) >= PERSON) || holdsRole(words.map(form));
}
