import { builtIn, builtInSenses, createLookup, type Sense } from '../lookup/index.ts';
import { analyseInCompany, type Model, type ModelSpec, pretokens, readAct } from '../neural/index.ts';
import type {
  Article,
  ArticleRecord,
  Attribution,
  DateMention,
  Entity,
  EventRecord,
  Quotation as Kind,
  ModelVersion,
} from '../record/index.ts';
import { contains, overlaps, type Span } from '../text/index.ts';
import { findQuotations } from './01-quotation.ts';
import { findCues } from './02-cues.ts';
import { findParts, type Kept, type Parts } from './03-parts.ts';
import { isNested, settleRivals } from './04-rivals.ts';
import { reconcile, type Story } from './05-reconcile.ts';
import { withoutAddressees } from './addressee.ts';
import { withAppositions } from './apposition.ts';
import { partsByGrammar } from './by-grammar.ts';
import { COMPANY_WORDS } from './company-words.ts';
import { dateForCue, findDates, type TimeExpression } from './dates/index.ts';
import type { Left } from './decision.ts';
import { type EdgeWeights, withEdges } from './edges/index.ts';
import { weights as edgeWeights } from './edges/weights.gen.ts';
import { findEntities, type WhoOptions } from './entities/index.ts';
import { listNames } from './entities/listed-names.ts';
import { type EventsInput, findEvents } from './events/index.ts';
import { withoutNextClause } from './finite-clause.ts';
import { isVerbatim, withForms } from './forms/index.ts';
import { innerSpeech } from './inner-speech.ts';
import { aroundInterposed } from './interposed.ts';
import { nestedParts } from './nested.ts';
import { mendedQuotes } from './quote-states.ts';
import { withoutOpenEnds, withoutRemarks } from './remarks.ts';
import { isAside, saysSomething } from './says-nothing.ts';
import { sentenceAt } from './sentences.ts';
import { withSharedSources } from './shared-source.ts';
import { stancesOf } from './stance/index.ts';
import { treesOf } from './trees.ts';
import { type Why, whyOf } from './why.ts';
import { meet, type Run, spanOf, wordsOf } from './word-runs.ts';

export type { Decision, Stage } from './decision.ts';
export type { LineWhy, Undecided, Why } from './why.ts';

/** Finds the records of articles, one for each, in their order. */
export interface Finder {
  /** What its records say of the model that made them. */
  readonly model: ModelVersion;
  find(articles: readonly Article[]): Promise<ArticleRecord[]>;
}

/** The record of an article and how it came about. */
export interface Explained {
  readonly record: ArticleRecord;
  readonly why: Why;
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
  return explainedOf(article, story, model.spec, found, { ...names, readAct: again });
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
  const byGrammar = partsByGrammar(story, spec, told);
  const kept = told.filter(({ cue, source }) => source.length > 0 || !byGrammar.some((own) => meet(own.cue, cue)));
  const read = withSharedSources(reconcile(inOrder([...kept, ...byGrammar]), story), story);
  const ended = edges === null ? read : withEdges(read, story, spec, edges);
  const whole = withoutNextClause(aroundInterposed(ended, read), story, spec);
  const around = withAppositions(
    withoutOpenEnds(withoutRemarks(withoutAddressees(whole, story), story), story),
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

/** What names are known, and which of them are the user's own. */
type Names = Pick<WhoOptions, 'lookup' | 'listed'>;

/** What is known beside what the model said of an article, and how it is asked again. */
type Beside = Names & Pick<EventsInput, 'readAct'>;

/** The record of an article of which the model has said all it has to say, and of the attributions found in it. */
export async function explainedOf(
  article: Article,
  story: Story,
  spec: ModelSpec,
  found: Kept = findAttributions(story, spec),
  { readAct: again, ...names }: Beside = {},
): Promise<Explained> {
  const { text, analysis, paragraphs } = story;
  const { parts } = found;
  const verbatim = parts.filter(isVerbatim).flatMap(({ content }) => spans(story, content));
  const who = findEntities(
    text,
    analysis,
    spec,
    parts.map(({ source }) => source),
    { contents: parts.map(({ content }) => content), quotations: [...story.quotations, ...verbatim], ...names },
  );
  const { entities, speakers } = who;
  const times = findDates(text, paragraphs, article.published);
  const known = times.filter(({ value }) => value !== undefined && !isAhead(value, article.published));
  const dated = parts.map((own) => {
    const [cue, content] = [spans(story, [own.cue]), spans(story, own.content)];
    // A date in the source tells of something else: "the prime minister, whose troops left in May, said".
    const inSource = spans(story, own.source);
    const open = known.filter((date) => !inSource.some((span) => contains(span, date)));
    return dateForCue(text, open, { clause: clauseOf(own, parts, story), cue, content });
  });
  const attributions = parts.map((own, i): Attribution => {
    const outer = innermost(own, parts);
    const { entity, text: described, kind } = speakers[i] ?? {};
    const cue = spans(story, [own.cue]);
    const content = spans(story, own.content);
    const said = dated[i];
    return {
      id: `a${i + 1}`,
      source: spans(story, own.source),
      cue,
      content,
      quotation: kindOf(text, own, story),
      speaker: entity ?? null,
      ...(described === undefined ? {} : { speakerText: described }),
      ...(kind === undefined ? {} : { sourceKind: kind }),
      ...(outer < 0 ? {} : { within: `a${outer + 1}` }),
      ...(said?.value === undefined ? {} : { date: said.value }),
      confidence: Math.round(1000 * Math.min(1, own.cue.candidate.score * own.sure)) / 1000,
    };
  });
  const { id, sentences: _, ...rest } = article;
  const { name, version } = spec;
  const dates = datesOf(times);
  const acts = await findEvents({
    text,
    paragraphs,
    analysis,
    spec,
    entities,
    attributions,
    dates: times,
    readAct: again,
  });
  const events = [...acts.events];
  const stands = withStances(story, spec, attributions, entities, events);
  const record = { id, article: rest, entities, attributions: stands, events, dates, model: { name, version } };
  return { record, why: whyOf(record, story, { ...found, who, times, acts, dated }) };
}

/** The attributions with the stands that they take; with a model that knows no syntax they take none. */
function withStances(
  { text, analysis, paragraphs }: Story,
  spec: ModelSpec,
  attributions: readonly Attribution[],
  entities: readonly Entity[],
  events: readonly EventRecord[],
): Attribution[] {
  if (analysis.heads.length === 0) return [...attributions];
  const trees = treesOf(text, analysis, spec, paragraphs);
  const stances = stancesOf({ trees, words: analysis.words, attributions, entities, events });
  return attributions.map((own) => {
    const stance = stances.get(own.id);
    return stance === undefined ? own : { ...own, stance };
  });
}

/** Whether a date lies after the day of publication: nothing has been said then yet. */
function isAhead(value: string, published = ''): boolean {
  const from = /^\d{4}(?:-\d{2}){0,2}(?![\dW])/u.exec(value)?.[0] ?? '';
  return published !== '' && from > published.slice(0, from.length);
}

/** The sentence of a cue, up to the cues beside it: a date beyond those is theirs. */
function clauseOf({ cue }: Parts, all: readonly Parts[], story: Story): Span {
  const sentence = sentenceAt(story.analysis, story.paragraphs, cue.first);
  const [own] = spans(story, [cue]);
  const others = spans(
    story,
    all.map((parts) => parts.cue).filter((other) => other !== cue),
  );
  const before = others.filter(({ end }) => own !== undefined && end <= own.start).map(({ end }) => end);
  const after = others.filter(({ start }) => own !== undefined && start >= own.end).map(({ start }) => start);
  return { start: Math.max(sentence.start, ...before), end: Math.min(sentence.end, ...after) };
}

/** What has a value, and what would have one if the day of publication were known. */
function datesOf(times: readonly TimeExpression[]): DateMention[] {
  return times.flatMap(({ start, end, value, undecided }): DateMention[] => {
    if (value !== undefined) return [{ start, end, value }];
    return undecided === 'no-publication-day' ? [{ start, end }] : [];
  });
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

function spans({ analysis }: Story, runs: readonly Run[]): Span[] {
  return runs.map((run) => spanOf(analysis.words, run));
}

/** The index of the smallest attribution that `own` is nested in; -1 where there is none. */
function innermost(own: Parts, all: readonly Parts[]): number {
  const size = (parts: Parts): number => wordsOf(parts.content).length;
  let best = -1;
  all.forEach((other, i) => {
    if (other === own || !isNested(own, other) || isNested(other, own)) return;
    const known = all[best];
    if (known === undefined || size(other) < size(known)) best = i;
  });
  return best;
}

/** Direct where every word of the content stands in quotation marks, indirect where none does. */
function kindOf(text: string, own: Parts, story: Story): Kind {
  const { analysis, quotations } = story;
  const all = spans(story, own.content);
  const near = quotations.filter((q) => all.some((span) => overlaps(q, span)));
  let quoted = 0;
  let plain = 0;
  for (const word of wordsOf(own.content)) {
    const span = analysis.words[word];
    if (span === undefined || !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) continue;
    if (near.some((q) => contains(q, span))) quoted += 1;
    else plain += 1;
  }
  if (plain === 0 && quoted > 0) return 'direct';
  if (isVerbatim(own)) return 'direct';
  return quoted === 0 ? 'indirect' : 'mixed';
}
