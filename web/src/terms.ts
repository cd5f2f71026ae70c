import type { EntityType, Factuality, FlowKind, Quotation, SourceKind } from '../../src/record/index.ts';

/* What the codes of a record are called in English. `words` has them, with all other words of the desk. */

export const factuality: Readonly<Record<Factuality, string>> = {
  asserted: 'told as fact',
  alleged: 'alleged',
  denied: 'denied',
  promised: 'promised',
  demanded: 'demanded',
  hypothetical: 'only possible',
  negated: 'said not to have happened',
};
export const sourceKind: Readonly<Record<SourceKind, string>> = {
  person: 'person',
  'official-body': 'official body',
  document: 'document',
  'poll-or-data': 'poll or data',
  'unnamed-official': 'unnamed official',
  witness: 'witness',
  outlet: 'another outlet',
};
export const quotation: Readonly<Record<Quotation, string>> = {
  direct: 'in quotation marks',
  indirect: 'in other words',
  mixed: 'partly in quotation marks',
};
export const entityType: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organisation',
  country: 'State',
  place: 'Place',
  group: 'Group',
};
export const flow: Readonly<Record<FlowKind, string>> = {
  aid: 'Aid',
  arms: 'Arms',
  troops: 'Troops',
  money: 'Money',
  technology: 'Technology',
  people: 'People',
  goods: 'Goods',
};

/** PLOVER's types of events, as a verb between two names. */
export const act: Readonly<Record<string, string>> = {
  AGREE: 'agrees with',
  CONSULT: 'confers with',
  SUPPORT: 'backs',
  CONCEDE: 'gives way to',
  COOPERATE: 'works with',
  AID: 'supplies or aids',
  RETREAT: 'withdraws from',
  REQUEST: 'asks',
  ACCUSE: 'accuses',
  REJECT: 'turns down',
  THREATEN: 'threatens',
  PROTEST: 'protests against',
  SANCTION: 'sanctions',
  MOBILIZE: 'mobilises against',
  COERCE: 'coerces',
  ASSAULT: 'attacks',
};
/** The same where several act. */
export const actOfMany: Readonly<Record<string, string>> = {
  AGREE: 'agree with',
  CONSULT: 'confer with',
  SUPPORT: 'back',
  CONCEDE: 'give way to',
  COOPERATE: 'work with',
  AID: 'supply or aid',
  RETREAT: 'withdraw from',
  REQUEST: 'ask',
  ACCUSE: 'accuse',
  REJECT: 'turn down',
  THREATEN: 'threaten',
  PROTEST: 'protest against',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilise against',
  COERCE: 'coerce',
  ASSAULT: 'attack',
};
/** Modes of events whose own name says too little. */
export const mode: Readonly<Record<string, string>> = {
  assist: 'help',
  change: 'a change of course',
  meet: 'a meeting',
  relations: 'breaking relations',
  discontinue: 'stopping help',
};
/** Names of the export formats; one that is not here shows its own name. */
export const exportFormats: Readonly<Record<string, string>> = {
  'plover-csv': 'Events as a table, CSV',
  'plover-tsv': 'Events as a table, TSV in the columns of POLECAT',
  'plover-parquet': 'Events as a table, Parquet',
  'statements-csv': 'Statements as a table, CSV',
  'statements-jsonl': 'Statements, JSON Lines',
  'statements-parquet': 'Statements as a table, Parquet',
  followthemoney: 'FollowTheMoney entities, for Aleph and OpenSanctions',
  'web-annotation': 'W3C Web Annotations',
  'schema-org': 'Quotations and claims of schema.org, JSON-LD',
  graphml: 'Network, GraphML for yEd, igraph, NetworkX',
  gexf: 'Network, GEXF for Gephi',
  markdown: 'Dossier to read, Markdown with footnotes',
  jsonl: 'Whole records, JSON Lines',
};
