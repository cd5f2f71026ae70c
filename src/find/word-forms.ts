/** The regular plural of a noun, which is the third person of a verb too. */
export function plurals(noun: string): string[] {
  if (/[^aeiou]y$/u.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return /(?:s|x|ch|sh)$/u.test(noun) ? [`${noun}es`] : [`${noun}s`];
}

/** The regular forms of a verb, its last letter doubled too: a form that nobody writes does no harm. */
export function verbForms(verb: string): string[] {
  const last = verb.at(-1) ?? '';
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/u.test(verb) ? [`${verb}${last}ed`, `${verb}${last}ing`] : [];
  return [verb, ...plurals(verb), `${verb}ed`, `${verb}ing`, ...doubled];
}
