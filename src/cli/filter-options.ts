import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Archive, daysTaken, type Filter, isDayAsked, isInOrder } from '../archive/index.ts';
import { ploverTypes } from '../lookup/index.ts';

/** The options that narrow a question, as commander gives them. */
export interface FilterFlags {
  readonly speaker?: string;
  readonly about?: string;
  readonly actor?: string;
  readonly recipient?: string;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly type?: string;
  readonly factuality?: Filter['factuality'];
  readonly source?: Filter['sourceKind'];
  readonly place?: string;
  readonly flow?: Filter['flow'];
  readonly polarity?: Filter['polarity'];
  readonly disputed?: true;
  readonly origins?: number;
  readonly limit?: number;
}

const descriptions: readonly (readonly [keyof FilterFlags, string, string])[] = [
  ['speaker', '--speaker <name>', 'who says it'],
  ['about', '--about <name>', 'who is spoken of, or takes part'],
  ['actor', '--actor <name>', 'who acts: a name, or an id as onrecord who gives it'],
  ['recipient', '--recipient <name>', 'whom it is done to'],
  ['outlet', '--outlet <name>', 'who published it'],
  ['from', '--from <day>', 'on this day or later: 2024, 2024-03 or 2024-03-11'],
  ['to', '--to <day>', 'on this day or earlier'],
  ['type', '--type <type>', 'the type of event as PLOVER has it, such as AID or ACCUSE'],
  ['place', '--place <name>', 'where it happens'],
  ['disputed', '--disputed', 'only what some assert and others deny'],
];

const choices = {
  factuality: ['asserted', 'alleged', 'denied', 'promised', 'demanded', 'hypothetical', 'negated'],
  source: ['person', 'official-body', 'document', 'poll-or-data', 'unnamed-official', 'witness', 'outlet'],
  flow: ['aid', 'arms', 'troops', 'money', 'technology', 'people', 'goods'],
  polarity: ['for', 'against', 'neutral'],
} as const;

const chosen = {
  factuality: 'how the event is told',
  source: 'what kind of source speaks',
  flow: 'what is given, sent or sold',
  polarity: 'which stand is taken',
} as const;

/** Adds the options that a question has a use for, and `--limit`. */
export function addFilters(command: Command, ...names: readonly (keyof FilterFlags)[]): Command {
  return addFiltersOnly(command, ...names).option('--limit <number>', 'how many at most (50)', count);
}

/** Adds the options alone, for what is never cut off. */
export function addFiltersOnly(command: Command, ...names: readonly (keyof FilterFlags)[]): Command {
  for (const [name, flags, text] of descriptions) {
    if (!names.includes(name)) continue;
    const option = new Option(flags, text);
    if (name === 'from' || name === 'to') option.argParser(day);
    if (name === 'type') option.argParser(eventType);
    command.addOption(option);
  }
  if (names.includes('to')) command.hook('preAction', (_, own) => checkOrder(own));
  for (const name of Object.keys(chosen) as (keyof typeof chosen)[]) {
    if (names.includes(name)) command.addOption(new Option(`--${name} <kind>`, chosen[name]).choices(choices[name]));
  }
  if (names.includes('origins')) {
    command.option('--origins <number>', 'only what so many independent origins tell', count);
  }
  return command;
}

/** The filter that the options mean. `--actor` and `--recipient` by a name mean who is named so most often. */
export async function filterOf(flags: FilterFlags, archive: Archive): Promise<Filter> {
  const { speaker, about, outlet, from, to, type, factuality, source, place, flow, polarity, disputed, origins } =
    flags;
  const idOf = async (name: string): Promise<string> => {
    if ((await archive.entity(name)) !== undefined) return name;
    // An id that nobody has, so that nothing matches.
    return (await archive.entities({ name }, { limit: 1 })).items[0]?.id ?? 'nobody';
  };
  const all = {
    ...{ speaker, about, outlet, from, to, factuality, place, flow, polarity, disputed },
    ...{ sourceKind: source, minOrigins: origins, type },
    actorId: flags.actor === undefined ? undefined : await idOf(flags.actor),
    recipientId: flags.recipient === undefined ? undefined : await idOf(flags.recipient),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The words of a question: runs of letters and digits, with a `*` at the end where one stands there; what stands in quotation marks is a phrase. */
export function wordsIn(words: readonly string[]): readonly string[] {
  const parts = words.join(' ').match(/["“][^"“”]+["”]|[\p{L}\p{N}\p{M}]+\*?/gu) ?? [];
  return parts.map((part) => part.match(/[\p{L}\p{N}\p{M}]+\*?/gu)?.join(' ') ?? '').filter((part) => part !== '');
}

function checkOrder(command: Command): void {
  const { from, to } = command.opts<FilterFlags>();
  if (!isInOrder({ from, to })) {
    command.error(`error: --to ${to} is before --from ${from}: --from has to be the earlier of the two`);
  }
}

function day(value: string): string {
  if (isDayAsked(value)) return value;
  throw new InvalidArgumentError(`It has to be ${daysTaken}.`);
}

function eventType(value: string): string {
  const type = value.toUpperCase();
  if (ploverTypes().includes(type)) return type;
  throw new InvalidArgumentError(`It has to be one of ${ploverTypes().join(', ')}.`);
}

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It has to be a whole number above 0.');
  return number;
}
