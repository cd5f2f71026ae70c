/**
 * Actors and what goes on between them: an edge for all events of one type from one to the other, and one for all that somebody
 * says of somebody. Nodes are one by who they are in the archive that the records come from; of records that come from none by their
 * Wikidata item, otherwise by type and full name, and a person known by one word only is somebody else in every story. Held as a whole: memory grows with nodes and edges, not with stories.
 */
import { normalName } from '../lookup/index.ts';
import type { ArticleRecord, Entity, Factuality } from '../record/index.ts';
import { type Span, slice } from '../text/index.ts';
import { eventRowsOf } from './event-row.ts';
import { eventLink } from './events-table.ts';
import { holdsAny } from './evidence.ts';
import { type IdentifiedRecord, identityIn } from './identified-record.ts';
import { statementLink, statementRowsOf } from './statements-table.ts';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly iso2?: string;
  readonly wikidata?: string;
  /** Stories that name it. */
  readonly stories: number;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: 'event' | 'statement';
  /** PLOVER type; `SAYS` of a statement of the source that names the target. */
  readonly type: string;
  /** How many events or statements it stands for. */
  readonly weight: number;
  /** How they are put: `alleged 2, denied 1`; of statements whether quoted or reported. */
  readonly manner: string;
  /** The first and the last day, as far as one is known. */
  readonly first?: string;
  readonly last?: string;
  /** The words of some of them, a line each. */
  readonly evidence: string;
  /** Addresses that open the page at those words, a line each. */
  readonly links: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Evidence kept of one edge. */
const EVIDENCE = 5;

interface Told {
  readonly manner: Factuality | string;
  readonly day?: string;
  readonly words: string;
  readonly link?: string;
}

interface EdgeSoFar {
  readonly source: string;
  readonly target: string;
  readonly kind: 'event' | 'statement';
  readonly type: string;
  readonly manners: Map<string, number>;
  readonly told: Told[];
  weight: number;
  first?: string;
  last?: string;
}

/** The graph of some records. */
export async function graphOf(records: AsyncIterable<IdentifiedRecord>): Promise<Graph> {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, EdgeSoFar>();
  for await (const record of records) {
    const keys = new Map(record.entities.map((entity) => [entity.id, nodeId(record, entity)]));
    const named = new Set<string>();
    for (const entity of record.entities) {
      const key = keys.get(entity.id) ?? '';
      addNode(nodes, key, entity, !named.has(key));
      named.add(key);
    }
    addEvents(edges, record, keys);
    addStatements(edges, record, keys);
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()].map((edge, i) => finished(edge, `edge${i + 1}`)) };
}

function nodeId(record: IdentifiedRecord, entity: Entity): string {
  const { id, type, name, wikidata } = entity;
  const identity = identityIn(record, entity);
  if (identity !== undefined) return identity;
  if (wikidata !== undefined) return wikidata;
  const key = normalName(name);
  return type === 'person' && !key.includes(' ') ? `${type}:${key} (${record.id}#${id})` : `${type}:${key}`;
}

function addNode(
  nodes: Map<string, GraphNode>,
  id: string,
  { name, type, iso2, wikidata }: Entity,
  isFirstInStory: boolean,
): void {
  const known = nodes.get(id);
  nodes.set(id, {
    id,
    label: known === undefined ? name : fuller(known.label, name),
    type: known?.type ?? type,
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(wikidata === undefined ? {} : { wikidata }),
    stories: (known?.stories ?? 0) + (isFirstInStory ? 1 : 0),
  });
}

/** The first name, but a whole name where that is a part of it: "Ada Quill" of "Quill". */
function fuller(known: string, other: string): string {
  return other.endsWith(` ${known}`) ? other : known;
}

function addEvents(edges: Map<string, EdgeSoFar>, record: ArticleRecord, keys: ReadonlyMap<string, string>): void {
  for (const row of eventRowsOf(record)) {
    const { event, actor, recipient, sentence } = row;
    const told = toldOf(record, event.factuality, event.date, sentence, eventLink(row));
    for (const source of actor.entities) {
      for (const target of recipient.entities) {
        addEdge(edges, keys.get(source.id) ?? '', keys.get(target.id) ?? '', 'event', event.type, told);
      }
    }
  }
}

function addStatements(edges: Map<string, EdgeSoFar>, record: ArticleRecord, keys: ReadonlyMap<string, string>): void {
  for (const row of statementRowsOf(record)) {
    const { statement, speaker } = row;
    if (speaker === undefined) continue;
    const named = record.entities.filter(
      ({ id, mentions }) => id !== speaker.id && statement.content.some((span) => holdsAny(span, mentions)),
    );
    const told = toldOf(record, statement.quotation, statement.date, statement.content[0], statementLink(row));
    for (const target of named) {
      addEdge(edges, keys.get(speaker.id) ?? '', keys.get(target.id) ?? '', 'statement', 'SAYS', told);
    }
  }
}

function toldOf(
  { article }: ArticleRecord,
  manner: string,
  date: string | undefined,
  span: Span | undefined,
  link: string | undefined,
): Told {
  const day = date ?? article.published?.slice(0, 10);
  const words = span === undefined ? '' : slice(article.text, span).replace(/\s+/gu, ' ');
  return { manner, words, ...(day === undefined ? {} : { day }), ...(link === undefined ? {} : { link }) };
}

function addEdge(
  edges: Map<string, EdgeSoFar>,
  source: string,
  target: string,
  kind: EdgeSoFar['kind'],
  type: string,
  told: Told,
): void {
  const key = JSON.stringify([source, target, type]);
  const edge: EdgeSoFar = edges.get(key) ?? { source, target, kind, type, manners: new Map(), told: [], weight: 0 };
  edge.weight += 1;
  edge.manners.set(told.manner, (edge.manners.get(told.manner) ?? 0) + 1);
  if (edge.told.length < EVIDENCE) edge.told.push(told);
  if (told.day !== undefined && (edge.first === undefined || told.day < edge.first)) edge.first = told.day;
  if (told.day !== undefined && (edge.last === undefined || told.day > edge.last)) edge.last = told.day;
  edges.set(key, edge);
}

function finished(
  { source, target, kind, type, manners, told, weight, first, last }: EdgeSoFar,
  id: string,
): GraphEdge {
  const counts = [...manners].sort(([, a], [, b]) => b - a).map(([manner, count]) => `${manner} ${count}`);
  return {
    id,
    source,
    target,
    kind,
    type,
    weight,
    manner: counts.join(', '),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    evidence: told.map(({ words }) => words).join('\n'),
    links: told.flatMap(({ link }) => link ?? []).join('\n'),
  };
}
