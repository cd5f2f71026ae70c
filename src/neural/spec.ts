/** What `model.json` says of a model: its labels, and how it likes its input. */
export interface ModelSpec {
  readonly name: string;
  readonly version: string;
  /** Longest window in pieces, with the two that open and close it. */
  readonly window: number;
  /** Pieces that neighbouring windows share. */
  readonly overlap: number;
  /** Candidate cues that the model looks at in each window. */
  readonly candidates: number;
  /** Syntactic heads that the model proposes for each word. */
  readonly heads: number;
  /** Parts of speech and relations by their number. */
  readonly upos: readonly string[];
  readonly relations: readonly string[];
  /** Types of mentions by their number; tag 0 of a word is "heads no mention", so that type k has tag k + 1. None where
   * the model knows no mentions. */
  readonly mentions: readonly string[];
  /** What the model knows of events; missing where it knows none. */
  readonly acts?: ActSpec;
  /** The probability from which a word counts as the begin of a cue; a stage of `find` uses it. */
  readonly cueThreshold: number;
}

export interface ActSpec {
  /** Types of events by their number. */
  readonly types: readonly string[];
  /** Width of the vectors that find the words which tell an act. */
  readonly width: number;
  /** Width of the layer that names the type when a sentence is read again with both sides marked; missing where it never is. */
  readonly told?: number;
}

/** The spec in a parsed `model.json`. Throws TypeError naming the field that is missing or makes no sense. */
export function readSpec(json: unknown): ModelSpec {
  if (typeof json !== 'object' || json === null) throw new TypeError('model.json holds no object');
  const fields: Readonly<Record<string, unknown>> = { ...json };
  const spec: ModelSpec = {
    name: text(fields, 'name'),
    version: text(fields, 'version'),
    window: count(fields, 'window', 3),
    overlap: count(fields, 'overlap', 0),
    candidates: count(fields, 'candidates', 1),
    heads: count(fields, 'heads', 1),
    upos: texts(fields, 'upos'),
    relations: texts(fields, 'relations'),
    mentions: fields.mentions === undefined ? [] : texts(fields, 'mentions'),
    ...(fields.acts === undefined ? {} : { acts: actSpec(fields.acts) }),
    cueThreshold: share(fields, 'cueThreshold'),
  };
  if (spec.overlap > spec.window / 2) throw new TypeError('overlap in model.json is more than half a window');
  return spec;
}

function actSpec(value: unknown): ActSpec {
  if (typeof value !== 'object' || value === null) throw new TypeError('acts in model.json is no object');
  const fields: Fields = { ...value };
  const told = fields.told === undefined ? {} : { told: count(fields, 'told', 1) };
  return { types: texts(fields, 'types'), width: count(fields, 'width', 1), ...told };
}

type Fields = Readonly<Record<string, unknown>>;

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(`${name} in model.json is no text`);
}

function count(fields: Fields, name: string, least: number): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw new TypeError(`${name} in model.json is no whole number from ${least}`);
}

function share(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && value >= 0 && value <= 1) return value;
  throw new TypeError(`${name} in model.json is no number from 0 to 1`);
}

function texts(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  if (Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')) return value;
  throw new TypeError(`${name} in model.json is no list of labels`);
}
