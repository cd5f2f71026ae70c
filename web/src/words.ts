import type { EntityType, Factuality, FlowKind, Quotation, SourceKind } from '../../src/record/index.ts';

const number = new Intl.NumberFormat('en');

/** "1 statement", "1,200 statements". */
function count(many: number, one: string, more = `${one}s`): string {
  return `${number.format(many)} ${many === 1 ? one : more}`;
}

const factuality: Readonly<Record<Factuality, string>> = {
  asserted: 'told as fact',
  alleged: 'alleged',
  denied: 'denied',
  promised: 'promised',
  demanded: 'demanded',
  hypothetical: 'only possible',
  negated: 'said not to have happened',
};
const sourceKind: Readonly<Record<SourceKind, string>> = {
  person: 'person',
  'official-body': 'official body',
  document: 'document',
  'poll-or-data': 'poll or data',
  'unnamed-official': 'unnamed official',
  witness: 'witness',
  outlet: 'another outlet',
};
const quotation: Readonly<Record<Quotation, string>> = {
  direct: 'in quotation marks',
  indirect: 'in other words',
  mixed: 'partly in quotation marks',
};
const entityType: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organisation',
  country: 'State',
  place: 'Place',
  group: 'Group',
};
const flow: Readonly<Record<FlowKind, string>> = {
  aid: 'Aid',
  arms: 'Arms',
  troops: 'Troops',
  money: 'Money',
  technology: 'Technology',
  people: 'People',
  goods: 'Goods',
};

/** PLOVER's types of events, as a verb between two names. */
const act: Readonly<Record<string, string>> = {
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
/** Modes of events whose own name says too little. */
const mode: Readonly<Record<string, string>> = {
  assist: 'help',
  change: 'a change of course',
  meet: 'a meeting',
  relations: 'breaking relations',
  discontinue: 'stopping help',
};

const keyLines: readonly (readonly [readonly string[], string])[] = [
  [['/'], 'Search'],
  [['?'], 'This sheet'],
  [['↑', '↓'], 'Line before, line after'],
  [['←', '→'], 'The same, in the text'],
  [['Enter'], 'Open, or show in the text'],
  [['Esc'], 'Close, let go'],
];

/** Every English word of the desk. */
export const words = {
  count,
  factuality,
  sourceKind,
  quotation,
  entityType,
  flow,
  act,
  mode,
  stance: (polarity: 'for' | 'against' | 'neutral', what: string) => `${polarity} “${what}”`,
  loading: 'Loading',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  showMore: 'Show more',
  anyone: 'somebody',
  nobody: 'the story',
  undated: 'undated',
  shell: {
    skip: 'Skip to content',
    home: 'Onrecord, to the desk',
    search: 'Search the record',
    gone: 'The server does not answer. Nothing is lost; the page goes on by itself as soon as it is back. If you stopped it, run “onrecord serve” again.',
  },
  nav: {
    label: 'Pages',
    desk: 'Desk',
    search: 'Search',
    people: 'Who',
    network: 'Network',
    timeline: 'Timeline',
    flows: 'Flows',
    compare: 'Compare',
    map: 'Map',
  },
  theme: {
    system: 'Colours as the system has them; change to dark',
    dark: 'Dark; change to light',
    light: 'Light; change to the system’s colours',
  },
  keys: {
    open: 'Keyboard shortcuts',
    title: 'Keys',
    single: 'Single-key shortcuts on',
    lines: keyLines,
  },
  broken: {
    title: 'This page broke',
    todo: 'The record is safe on the server. Load the page again; if it breaks again, open another page and report this:',
    reload: 'Load again',
  },
  notFound: { title: 'No such page', todo: 'The address leads nowhere on this desk. What you look for may be found from the start.' },
  problem: {
    gone: 'The server does not answer',
    goneTodo: 'It is asked again by itself as soon as it is back.',
    none: 'Not on record',
    failed: 'That did not work',
  },
  story: {
    untitled: 'Untitled story',
    original: 'Open the original',
    text: 'Text of the story',
    textHelp: 'Left and right arrow keys go from line to line of the record.',
    record: 'The record',
    layers: 'Marked in the text',
    layer: { said: 'What was said', who: 'Who says it', done: 'What was done', when: 'When' },
    said: 'Said',
    done: 'Done',
    named: 'Named',
    noStatements: 'Nobody is quoted',
    noStatementsTodo: 'This story attributes nothing to anybody, as far as the reader can see. Look at what was done.',
    noEvents: 'No events',
    noEventsTodo: 'No act of one side on another was found in this story. Look at what was said.',
    nobodyNamed: 'Nobody is named.',
    unnamed: 'no source named',
    unnamedTag: 'unnamed source',
    unsure: 'unsure',
    unsureTitle: (confidence: number) => `The reader is ${Math.round(confidence * 100)} % sure of this line`,
    accordingTo: 'according to',
    withinOf: (speaker: string) => `as ${speaker} tells it`,
    disputed: 'disputed',
    copy: 'Copy',
    copyTitle: 'Copy the words with their source and a link to them',
    copied: 'Copied',
    notCopied: 'The browser did not let us copy; select the words and copy them by hand.',
    correct: 'Correct',
    tells: (line: string) => `Selected: ${line}`,
    sameText: (many: number) => `Also carried by ${count(many, 'other outlet', 'other outlets')}`,
    versions: (many: number) => `${count(many, 'version')} of this story`,
    openLine: 'Link to this line',
  },
  correct: {
    title: 'Correct this line',
    wrongSpeaker: 'Somebody else said it',
    speaker: 'Who said it',
    speakerHint: 'Leave empty where the text names nobody.',
    notSaid: 'It is no statement',
    notEvent: 'Nothing happened here',
    notSaidHint: 'The line goes from the record; the text stays as it is.',
    wrongName: 'The name is wrong',
    merge: 'It is the same as somebody else on record',
    name: 'Right name',
    into: 'The same as',
    save: 'Save the correction',
    saved: 'Corrected.',
    undo: 'Undo',
    undone: 'Taken back.',
    conflict: 'This line was changed elsewhere meanwhile. It is shown as it is now; look at it and correct it again if needed.',
    history: (many: number) => `${count(many, 'correction')} by hand`,
  },
};
