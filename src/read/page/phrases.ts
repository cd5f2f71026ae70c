/**
 * Phrases by which a block gives itself away. English, since the model that reads on knows English only; pages in other
 * languages are told by their layout alone.
 */
const clutterStart = new RegExp(
  `^[•*·–—>»|\\s-]*(?:${[
    'also read|read (?:also|more|next|the full|our|it)|more (?:from|on|about|stor|in\\b)|see (?:also|more)|related|recommended',
    "don't miss|most (?:read|popular|viewed)|trending|popular|up next|you may|you might|watch|listen|video:",
    'advert|sponsored|promoted|share|follow|like us|print|email|facebook|twitter|whatsapp|copy link|save',
    'photo|image|picture|file |getty|pic:|copyright|©|\\(c\\)|all rights|source:|credit',
    'sign (?:up|in)|log ?in|subscribe|newsletter|register|click|tap|join|download|get (?:the|our)|support|thank',
    'comment|leave a|post a|reply|view (?:all|comments)|report|tags?:|filed under|topics|categor|posted|published|updated|last (?:up|mod)',
    'by\\b|written by|about (?:the|us)|contact|continue|loading|skip|next|prev|back to|home\\b|menu|http|www\\.',
    'this (?:article|story|post) (?:was|is|has|originally|appeared)|originally published|editor|correction|disclaimer|disclosure',
  ].join('|')})`,
  'i',
);
const clutterAny =
  /newsletter|subscribe|sign up|follow us|all rights reserved|copyright|cookies?\b|privacy policy|terms of|click here|getty|\bap photo|contributed to this|@\w+|\.com\b|affiliate|reach (?:him|her|them)\b|email (?:him|her|us)\b|facebook|twitter|instagram|whatsapp/i;
const dateLike =
  /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\bago\b/i;

export function startsLikeClutter(text: string): boolean {
  return clutterStart.test(text);
}

export function speaksOfClutter(text: string): boolean {
  return clutterAny.test(text);
}

export function looksDated(text: string): boolean {
  return dateLike.test(text);
}

/** 2 where a sentence ends the text, 1 where it breaks off at a comma or colon, 0 otherwise. */
export function ending(text: string): number {
  if (/[.!?…。！？]["'”’»)\]]*$/.test(text)) return 2;
  return /[:,;]$/.test(text) ? 1 : 0;
}

/** For comparing: lower case, letters and digits only, so that typography does not matter. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
