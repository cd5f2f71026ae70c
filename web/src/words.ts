/* Longer than other files, since the English of the desk stands in one place: whoever translates or mends it opens this one. */

import type { FlowKind } from '../../src/record/index.ts';
import { act, actOfMany, entityType, exportFormats, factuality, flow, mode, quotation, sourceKind } from './terms.ts';

const number = new Intl.NumberFormat('en');

/** "1 statement", "1,200 statements". */
function count(many: number, one: string, more = `${one}s`): string {
  return `${number.format(many)} ${many === 1 ? one : more}`;
}

const ordinalRule = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalEnds: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };

/** "21st". */
function ordinal(nth: number): string {
  return `${nth}${ordinalEnds[ordinalRule.select(nth)] ?? 'th'}`;
}

interface Sizes {
  readonly articles: number;
  readonly statements: number;
  readonly events: number;
}

interface JobCounts {
  readonly added: number;
  readonly replaced: number;
  readonly present: number;
  readonly failed: number;
}

interface FlowWords {
  readonly kind: FlowKind;
  readonly from?: { readonly name: string } | undefined;
  readonly to?: { readonly name: string } | undefined;
  readonly events: number;
}

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
  actOfMany,
  mode,
  stance: (polarity: 'for' | 'against' | 'neutral', what: string) => `${polarity} “${what}”`,
  loading: 'Loading',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  showMore: 'Show more',
  anyone: 'somebody',
  nobody: 'the story',
  undated: 'Undated',
  dates: {
    between: (from: string, to: string) => `${from} – ${to}`,
    week: (monday: string) => `Week of ${monday}`,
    seasons: ['Spring', 'Summer', 'Autumn', 'Winter'],
    decade: (tens: string) => `${tens}0s`,
    century: (nth: number) => `${ordinal(nth)} century`,
  },
  shell: {
    skip: 'Skip to content',
    home: 'Onrecord, to the desk',
    search: 'Search the record',
    searchShort: 'Search',
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
    licences: 'Licences of the fonts and libraries in this page',
    lines: keyLines,
  },
  broken: {
    title: 'This page broke',
    todo: 'The record is safe on the server. Load the page again; if it breaks again, open another page and report this:',
    reload: 'Load again',
  },
  notFound: {
    title: 'No such page',
    todo: 'The address leads nowhere on this desk. What you look for may be found from the start.',
  },
  problem: {
    gone: 'The server does not answer',
    goneTodo: 'It is asked again by itself as soon as it is back.',
    none: 'Not on record',
    failed: 'That did not work',
  },
  desk: {
    title: 'The desk',
    lead: 'Who said what, who did what to whom, and according to whom. Every line leads to the very words.',
    examples: 'The stories below are invented, to try things on. Your own come to them; to begin without:',
    examplesCommand: 'onrecord serve --no-examples --archive my.db',
    example: 'invented example',
    sizes: ({ articles, statements, events }: Sizes) =>
      `${count(articles, 'story', 'stories')} on record, with ${count(statements, 'statement')} and ${count(events, 'event')}.`,
    add: 'Put a story on the record',
    placeholder: 'Paste a link, the address of a feed, or the text of a story. Or drop files here.',
    put: 'Read it',
    longText: (characters: number, beginning: string) =>
      `${count(characters, 'character')}, beginning with:\n${beginning}…`,
    tooLong:
      'That is longer than 4 million characters, which no story is. Save it as a file; “onrecord add FILE” reads it.',
    clearText: 'Clear',
    files: 'Choose files',
    kinds: 'Pages, text, feeds (RSS, Atom, OPML), WARC, JSON Lines, zip',
    jobs: 'Reading',
    failedTodo:
      'Look whether the address is right and opens in a browser; a page that only your browser sees can be saved and dropped above.',
    state: { waiting: 'waiting', reading: 'reading', done: 'done', failed: 'failed', stopped: 'stopped' },
    outcome: { added: 'new', replaced: 'read anew', present: 'was on record' },
    counts: ({ added, replaced, present, failed }: JobCounts) =>
      [
        added > 0 ? `${number.format(added)} new` : '',
        replaced > 0 ? `${number.format(replaced)} read anew` : '',
        present > 0 ? `${number.format(present)} on record before` : '',
        failed > 0 ? `${number.format(failed)} failed` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    stop: 'Stop',
    latest: 'What is new',
    none: 'Nothing on record yet',
    noneTodo: 'Paste a link or a text above, and it will be here in a moment with everything that it says.',
    startHere: 'Good questions to begin with',
    questions: [
      { question: 'Who accuses whom of supplying arms, according to whom?', path: '/flows?flow=arms' },
      { question: 'What do some assert and others deny?', path: '/timeline?disputed=true' },
      { question: 'Who is for a ceasefire, and who against?', path: '/compare?q=ceasefire&view=stands' },
      { question: 'Which quotes do outlets word in different ways?', path: '/compare?view=quotes' },
      { question: 'Who acts on whom?', path: '/network' },
      { question: 'Is this quote real?', path: '/search?kind=quote' },
    ],
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
    addedAt: (when: string) => `On record since ${when}`,
    thisVersion: 'the one shown here',
    kept: (many: number) => `${count(many, 'sentence')} as before`,
    allReports: 'All reports',
    allWordings: 'All wordings',
  },
  statement: {
    also: 'Also in',
    compare: 'Compare the wordings',
  },
  exports: {
    title: 'Save as a file',
    lead: 'All that is selected here, as a file for other tools.',
    formats: exportFormats,
  },
  watches: {
    title: 'Watched searches',
    save: 'Watch this search',
    saved: 'Watched; watch no more',
    fresh: (many: number) => (many > 99 ? 'more than 99 new' : `${number.format(many)} new`),
    kind: { statements: 'statements', events: 'events', articles: 'stories' },
    drop: 'Remove',
    dropTitle: (name: string) => `Watch ${name} no more`,
    atom: 'Atom feed',
    atomTitle: 'The address of this search for a feed reader on this machine',
  },
  feeds: {
    title: 'Feeds',
    lead: 'New stories of these come by themselves as long as Onrecord runs.',
    address: 'Address of a feed, or of a page that names one',
    placeholder: 'https://…',
    follow: 'Follow',
    list: 'From an OPML file',
    remove: 'Remove',
    removeTitle: (address: string) => `Follow ${address} no more`,
    state: {
      waiting: 'not asked yet',
      well: 'followed',
      failing: 'does not answer well; asked again',
      gone: 'gone for good',
    },
    stories: (many: number) => `${count(many, 'new story', 'new stories')} since the start`,
    movedTo: (address: string) => `now at ${address}`,
  },
  filter: {
    label: 'Narrow',
    narrowed: 'Narrowed; change or clear',
    clear: 'Clear all',
    any: 'any',
    type: 'What was done',
    factuality: 'Told as',
    flow: 'What moved',
    from: 'From',
    to: 'Until',
    outlet: 'Outlet',
    speaker: 'Speaker',
    quotation: 'Wording',
    when: 'When',
    sourceKind: 'Kind of source',
    polarity: 'Stand',
    minOrigins: 'Origins, at least',
    disputed: 'Disputed only',
  },
  polarity: { for: 'for', against: 'against', neutral: 'neutral on' },
  search: {
    title: 'Search',
    field: 'Words to find',
    placeholder: 'Words, a name, or a whole quote',
    kinds: 'What to find',
    kind: { statements: 'Statements', events: 'Events', stories: 'Stories', actors: 'Who', quote: 'Check a quote' },
    none: 'Nothing on record',
    noneTodo:
      'Try fewer or other words, or ferr* for any ending; take filters away; or put the story on the record that you have in mind.',
    add: 'Add a story',
    facets: 'What was found, by speaker, outlet and month',
    quoteEmpty: 'Put the quote in the field above',
    verdict: {
      verbatim: 'On record, word for word.',
      altered: 'On record, but in other words. Struck out: only on record. Marked: only in your quote.',
      'not-found': 'Nothing like it is on record.',
    },
    quoteTodo: 'Look for its words among the statements',
  },
  actors: {
    title: 'Who is on record',
    lead: 'People, organisations, states and groups, those in most stories first.',
    types: 'Kinds',
    type: {
      all: 'All',
      person: 'People',
      organization: 'Organisations',
      country: 'States',
      group: 'Groups',
      place: 'Places',
    },
    field: 'Find by name',
    noneSuch: 'Nobody of that name is on record',
    noneSuchTodo: 'Try a part of the name, or another spelling.',
    none: 'Nobody yet',
    noneTodo: 'Put a story on the record at the desk; whoever it names will be here.',
  },
  actor: {
    profile: 'Profile',
    views: 'What is on record',
    view: {
      said: 'Said',
      positions: 'For and against',
      did: 'Did',
      suffered: 'Done to them',
      about: 'Said about them',
      saidOf: 'Talks about',
    },
    roles: 'Roles',
    names: 'Names they go by',
    outlets: 'Written about in',
    namesakes: 'Others of that name',
    together: 'Why these are one',
    rule: {
      first: 'the first story that names them',
      'same-code': 'the same state, or the same Wikidata item',
      'full-name': 'the same full name',
      evidence: 'a like name, and the company it is in',
      misspelling: 'a letter apart, and far less in the news',
      'same-text': 'the same text, reprinted',
      'role-and-state': 'the same surname, role and state',
      context: 'the same surname, and the company it is in',
      name: 'the same name',
      acronym: 'letters that stand for the name',
      later: 'told by later stories',
      corrected: 'corrected by hand',
    } as Readonly<Partial<Record<string, string>>>,
    mergeWith: 'Same as somebody else …',
    network: 'Show in the network',
    noStatements: 'No statements on record',
    noEvents: 'No events on record',
    noPositions: 'No stand for or against anything on record',
    noTalk: 'No statement about anybody on record',
  },
  noun: (many: number, one: string, more = `${one}s`) => (many === 1 ? one : more),
  network: {
    title: 'Network',
    lead: 'Who acts on whom. Choose a line to see the words behind it.',
    of: 'Lines stand for',
    events: 'who acts on whom',
    statements: 'who speaks of whom',
    view: 'View',
    picture: 'Picture',
    list: 'List',
    label: (nodes: number, edges: number) => `${count(nodes, 'actor')}, ${count(edges, 'tie')}`,
    cut: 'There is more on record; what has most behind it is shown.',
    tone: { with: 'with', against: 'against', says: 'speaks of' },
    zoomIn: 'Closer',
    zoomOut: 'Further',
    whole: 'Whole',
    png: 'Save as PNG',
    gexf: 'Save as GEXF',
    who: 'Who',
    does: 'Does',
    whom: 'To whom',
    times: 'Times',
    evidence: 'Evidence',
    choose: 'Choose an actor or a line, in the picture or in the list.',
    open: 'All on record',
    none: 'No ties between actors',
    noneTodo: 'Take filters away, or put more stories on the record.',
  },
  timeline: {
    title: 'Timeline',
    lead: 'What happened, day by day, once for each event however many report it.',
    none: 'No events',
    noneTodo: 'Take filters away, or put more stories on the record.',
    brush: (shown: number, isCut: boolean) =>
      `${isCut ? `The last ${count(shown, 'event')} by day` : 'Events a day'}; the dark part is disputed. Choose a bar, or drag across several.`,
    allDays: 'All days',
    bar: (days: string, events: number, disputed: number) =>
      `${days}: ${count(events, 'event')}${disputed > 0 ? `, ${number.format(disputed)} disputed` : ''}`,
  },
  flows: {
    title: 'Flows',
    lead: 'Who supplies whom with what, and who says so. Full bands are told as fact by most reports; hatched ones are alleged, denied, promised or demanded.',
    none: 'No flows',
    noneTodo:
      'Take filters away, or put stories on the record that tell of arms, aid, money or people that went from one to another.',
    picture: (lines: number) => `${count(lines, 'flow')} from left to right; the table below has all of them`,
    line: ({ kind, from, to, events }: FlowWords) =>
      `${from?.name ?? 'somebody'} → ${to?.name ?? 'somebody'}: ${flow[kind].toLowerCase()}, ${count(events, 'event')}`,
    from: 'From',
    what: 'What',
    to: 'To',
    tellers: 'According to whom',
    events: 'In these words',
  },
  compare: {
    title: 'Compare',
    lead: 'One topic as several speakers or outlets have it; one quote in all its wordings.',
    topic: 'Topic',
    placeholder: 'ceasefire',
    views: 'Compare',
    view: {
      speakers: 'Speakers',
      outlets: 'Outlets',
      stands: 'For and against',
      quotes: 'One quote, many outlets',
    },
    topics: 'Topics that somebody takes a stand on',
    noStands: 'Nobody takes a stand with these words',
    choose: 'Who stands side by side',
    none: 'No statement has these words',
    noneTodo: 'Try fewer or other words, or ferr* for any ending.',
  },
  quote: {
    title: (speaker: string) => `What ${speaker} said, word by word`,
    lead: (wordings: number, outlets: number, origins: number) =>
      `${count(wordings, 'wording')} in ${count(outlets, 'outlet')} from ${count(origins, 'independent origin')}.`,
    fullest: 'The fullest wording',
    direct: 'In quotation marks',
    indirect: 'In other words',
    mixed: 'Partly in quotation marks',
    added: 'only in this wording',
    leftOut: 'only in the fullest',
  },
  map: {
    title: 'Map',
    lead: 'Where it happened; where no place is told, the states that take part.',
    places: 'Places',
    label: (many: number) => `World map with ${count(many, 'state')}; the list has all places`,
    disputed: (many: number) => `${number.format(many)} disputed`,
    none: 'No events',
    noneTodo: 'Take filters away, or put more stories on the record.',
  },
  event: {
    deniedBy: 'denied by',
    andMore: (many: number) => `and ${number.format(many)} more`,
    counts: (reports: number, outlets: number, origins: number) =>
      `${count(reports, 'report')} in ${count(outlets, 'outlet')} from ${count(origins, 'independent origin')}.`,
    saidBy: 'According to',
    saidByNobody: 'Nobody tells it as something that happened.',
    allegedByNobody: 'It is alleged; the words do not name by whom.',
    deniedByTitle: 'Denied by',
    deniedByNobody: 'Nobody on record denies it.',
    teller: { unnamed: 'unnamed', outlet: 'the outlet itself' },
    reports: 'Reports, word for word',
    toTimeline: 'All events',
  },
  correct: {
    title: 'Correct this line',
    wrongSpeaker: 'Somebody else said it',
    speaker: 'Who said it',
    unnamed: 'The text does not name who said it',
    notSaid: 'It is no statement',
    notEvent: 'Nothing happened here',
    notSaidHint: 'The line goes from the record; the text stays as it is.',
    wrongName: 'The name is wrong',
    merge: 'It is the same as somebody else on record',
    name: 'Right name',
    into: 'The same as',
    did: {
      speaker: (said: string, speaker: string | null) =>
        `“${said}” was said by ${speaker ?? 'nobody whom the text names'}.`,
      notSaid: (said: string) => `“${said}” is no statement.`,
      notAnEvent: (trigger: string) => `“${trigger}” is no event.`,
      name: (mention: string, name: string) => `“${mention}” is ${name}.`,
    },
    nobody: 'Nobody of that name is on record.',
    mergeTitle: (name: string) => `${name} is the same as …`,
    save: 'Save the correction',
    saved: 'Corrected.',
    undo: 'Undo',
    undone: 'Taken back.',
    conflict:
      'This line was changed elsewhere meanwhile. It is shown as it is now; look at it and correct it again if needed.',
    history: (many: number) => `${count(many, 'correction')} by hand`,
  },
};
