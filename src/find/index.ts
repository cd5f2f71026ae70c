import { builtIn, builtInSenses, createLookup, type Sense } from '../lookup/index.ts';
import { analyseInCompany, type Model, type ModelSpec, pretokens, readAct } from '../neural/index.ts';
import type { Article, ArticleRecord, ModelVersion } from '../record/index.ts';
import type { Span } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import { findCues } from './02-cues.ts';
import { findParts, type Kept, type Parts } from './03-parts.ts';
import { isNested, settleRivals } from './04-rivals.ts';
import { reconcile, type Story } from './05-reconcile.ts';
import { withoutAddressees } from './addressee.ts';
import { withAppositions } from './apposition.ts';
import { withAgents } from './by-agent.ts';
import { partsByGrammar } from './by-grammar.ts';
import { COMPANY_WORDS } from './company-words.ts';
import type { Left } from './decision.ts';
import { type EdgeWeights, withEdges } from './edges/index.ts';
import { weights as edgeWeights } from './edges/weights.gen.ts';
import { listNames } from './entities/listed-names.ts';
import { readingOf } from './entities/reading.ts';
import type { EventsInput } from './events/index.ts';
import { withoutNextClause } from './finite-clause.ts';
import { withForms } from './forms/index.ts';
import { innerSpeech } from './inner-speech.ts';
import { aroundInterposed } from './interposed.ts';
import { nestedParts } from './nested.ts';
import { mendedQuotes } from './quote-states.ts';
import { type Explained, type Names, recordOf } from './record-of.ts';
import { withoutOpenEnds, withoutRemarks } from './remarks.ts';
import { isAside, isScrap, saysSomething } from './says-nothing.ts';
import { withNearSubjects, withSharedSources } from './shared-source.ts';
import { withoutNarration } from './unclosed.ts';
import { meet } from './word-runs.ts';

export type { Decision, Stage } from './decision.ts';
export type { Explained } from './record-of.ts';
export type { LineWhy, Undecided, Why } from './why.ts';

/** Finds the records of articles, one for each, in their order. */
export interface Finder {
  /** What its records say of the model that made them. */
  readonly model: ModelVersion;
  find(articles: readonly Article[]): Promise<ArticleRecord[]>;
}

export interface FindOptions {
  /** Names that are known beside those of our own tables, and that win over them: senses of `loadGazetteer`. */
  readonly gazetteer?: readonly Sense[];
}

/**
 * A finder that reads with `model`.
 *
 *     const finder = createFinder(await loadModel());
 *     const [record] = await finder.find([article]);
 */
export function createFinder(model: Model, options: FindOptions = {}): Finder {
  const explainer = createExplainer(model, options);
  const { name, version } = model.spec;
  return {
    model: { name, version },
    find: async (articles) => (await explainer.find(articles)).map(({ record }) => record),
  };
}

/** A finder that gives with each record how it came about: the same stages, what they decided and what they left. */
export function createExplainer(
  model: Model,
  { gazetteer = [] }: FindOptions = {},
): { find(articles: readonly Article[]): Promise<Explained[]> } {
  const lookup = gazetteer.length === 0 ? builtIn() : createLookup([...gazetteer, ...builtInSenses()]);
  const names = { lookup, listed: listNames(gazetteer) };
  return {
    async find(articles) {
      const all: Explained[] = [];
      for (const article of articles) all.push(await explained(article, model, names));
      return all;
    },
  };
}

/** The record of one article. */
export async function findRecord(article: Article, model: Model, options: FindOptions = {}): Promise<ArticleRecord> {
  const [record] = await createFinder(model, options).find([article]);
  return record as ArticleRecord;
}

/** One article: its stages one after the other. */
async function explained(article: Article, model: Model, names: Names): Promise<Explained> {
  const story = await storyOf(article, model);
  const outer = findAttributions(story, model.spec);
  const inner = await nestedParts(model, story, outer.parts);
  const told = [...outer.parts, ...inner.parts];
  const parts = inOrder([...told, ...innerSpeech(story, model.spec, told)]);
  const found = { parts, left: [...outer.left, ...inner.left] };
  const again: EventsInput['readAct'] = (...asked) => readAct(model, story.text, ...asked);
  return recordOf(article, story, model.spec, found, { ...names, readAct: again });
}

/** An article with what its quotation marks and the model say of it: all that the stages read. */
export async function storyOf(
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
  model: Model,
): Promise<Story> {
  const quotations = findQuotations(text, paragraphs);
  const quotes = mendedQuotes(text, paragraphs, quotations);
  const told = onlyStory(text, paragraphs);
  const analysis = await analyseInCompany(model, told, pretokens(told), { enough: COMPANY_WORDS, quotes });
  return { text, analysis, paragraphs, quotations };
}

/**
 * Cue, source and content of each attribution, as words of the analysis, and what is none. `edges` weighs where they begin and
 * end; with null they keep the ends that the stages before found.
 */
export function findAttributions(story: Story, spec: ModelSpec, edges: EdgeWeights | null = edgeWeights): Kept {
  const { analysis } = story;
  const { cues, left } = findCues(analysis, spec.cueThreshold);
  const found = settleRivals(findParts(cues, analysis));
  const told = withoutOpenEnds(
    found.parts.filter((parts) => !isAside(parts, story)),
    story,
  );
  const byGrammar = partsByGrammar(
    story,
    spec,
    told.filter((parts) => !isScrap(parts, story)),
  );
  const kept = told.filter(({ cue }) => !byGrammar.some((own) => meet(own.cue, cue)));
  const whose = withSharedSources(reconcile(inOrder([...kept, ...byGrammar]), story), story);
  const reading = readingOf(story.text, analysis, spec);
  const read = analysis.heads.length === 0 ? whose : withAgents(withNearSubjects(whose, reading), story, reading);
  const ended = edges === null ? read : withEdges(read, story, spec, edges);
  const whole = withoutNextClause(aroundInterposed(ended, read), story, spec);
  const around = withAppositions(
    withoutOpenEnds(withoutRemarks(withoutAddressees(withoutNarration(whole, story), story), story), story),
    story,
    spec,
  );
  // What nobody is credited with inside another's words is a part of those.
  const all = around.filter(
    (own) => own.source.length > 0 || !around.some((other) => other !== own && isNested(own, other)),
  );
  const dropped = (parts: readonly Parts[], reason: string): Left[] =>
    parts.map(({ cue }) => ({ stage: 'reconcile', reason, run: cue, score: cue.candidate.score }));
  return {
    parts: withForms(
      all.filter((parts) => saysSomething(parts, story)),
      story,
      spec,
    ),
    left: [
      ...[...left, ...found.left].filter(({ run }) => !byGrammar.some(({ cue }) => meet(cue, run))),
      ...dropped(
        found.parts.filter((parts) => isAside(parts, story)),
        'question-of-nobody',
      ),
      ...dropped(
        all.filter((parts) => !saysSomething(parts, story)),
        'content-without-words',
      ),
    ],
  };
}

function inOrder(parts: readonly Parts[]): Parts[] {
  return [...parts].sort((a, b) => a.cue.first - b.cue.first);
}

/** The text with everything outside `paragraphs` blanked: offsets stay, and what is no story is not read. */
function onlyStory(text: string, paragraphs: readonly Span[]): string {
  let out = '';
  let at = 0;
  const blank = (end: number): string => text.slice(at, end).replace(/\S/gu, (char) => ' '.repeat(char.length));
  for (const { start, end } of paragraphs) {
    out += blank(start) + text.slice(start, end);
    at = end;
  }
  return out + blank(text.length);
}
