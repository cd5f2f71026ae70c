import { irregularVerbs } from '../../lookup/index.ts';

let irregular: ReadonlyMap<string, readonly string[]> | undefined;

function irregularForms(): ReadonlyMap<string, readonly string[]> {
  if (irregular !== undefined) return irregular;
  const forms = new Map<string, string[]>();
  for (const [verb = '', cell = ''] of irregularVerbs)
    for (const form of cell.split(' ')) forms.set(form, [...(forms.get(form) ?? []), verb]);
  irregular = forms;
  return forms;
}

/**
 * What a verb form may be a form of, by rule and by the table of irregular verbs; most of the words are none. A lexicon
 * picks from them: `verbLemmas('shelling')` holds "shell", "shelle" and "shelling". British spellings give "-ize" too.
 */
export function verbLemmas(form: string): readonly string[] {
  const own = form.toLowerCase();
  return spelled([own, ...(irregularForms().get(own) ?? []), ...regular(own)]);
}

/** Whether a form is in the table of irregular verbs and is no verb's base: "shot", "met", "is". */
export function isIrregularForm(form: string): boolean {
  const verbs = irregularForms().get(form);
  return verbs !== undefined && !verbs.includes(form);
}

function regular(form: string): string[] {
  if (form.endsWith('ies') || form.endsWith('ied')) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (form.endsWith('ing')) return bases(form.slice(0, -3));
  if (form.endsWith('ed')) return bases(form.slice(0, -2));
  if (form.endsWith('es')) return [form.slice(0, -1), form.slice(0, -2)];
  return form.endsWith('s') ? [form.slice(0, -1)] : [];
}

/** "hitt" may be of "hit", "releas" of "release", "shell" of itself. */
function bases(stem: string): string[] {
  const doubled = /([bdgklmnprt])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...doubled];
}

const plurals: ReadonlyMap<string, string> = new Map([
  ['people', 'people'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['allies', 'ally'],
]);

/** What a noun form may be a form of; the form itself is always among them. */
export function nounLemmas(form: string): readonly string[] {
  const own = form.toLowerCase();
  const out = [own];
  const known = plurals.get(own);
  if (known !== undefined) out.push(known);
  if (own.endsWith('men')) out.push(`${own.slice(0, -2)}an`);
  if (own.endsWith('ies')) out.push(`${own.slice(0, -3)}y`);
  if (own.endsWith('es')) out.push(own.slice(0, -2));
  if (own.endsWith('s') && !own.endsWith('ss')) out.push(own.slice(0, -1));
  return spelled(out);
}

/** With the American for the British spelling, and without the hyphen. */
function spelled(words: readonly string[]): readonly string[] {
  const out = new Set(words);
  for (const word of words) {
    if (word.endsWith('ise')) out.add(`${word.slice(0, -3)}ize`);
    if (word.includes('our')) out.add(word.replace('our', 'or'));
    if (word.includes('-')) out.add(word.replaceAll('-', ''));
    if (word.includes('-')) out.add(word.replaceAll('-', ' '));
  }
  return [...out];
}
