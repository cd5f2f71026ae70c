import type { Element } from 'domhandler';

/**
 * What the names that a page gives its parts (class, id, itemprop, role...) say about them: the habits of the trade, none
 * of one site. A name may carry several hints ("article-body", "related-article-list"); which of them counts is for the
 * model to weigh. Names are matched in lower case, camelCase and underscores turned to hyphens.
 */
const hintWords = {
  related:
    /relat|recommend|more-?(?:stor|news|from|on|articl|post|cover|read)|also|read-?(?:next|more)|up-?next|most-?(?:read|pop|view|recent|shared)|trend|popular|outbrain|taboola|recirc|suggest|similar|you-?may|teaser|\bcards?\b|carousel|slider|latest|next-?(?:post|art|story)|prev|crosslink|inline-?(?:link|promo)|see-?also|linkbox|further/,
  share:
    /shar(?:e|ing)|social|follow|twitter(?!-?tweet)|facebook|whatsapp|addthis|addtoany|tool(?:s|bar|box)|print|e-?mail|\bfb\b|pinterest|linkedin|\bsave\b|bookmark/,
  comment: /comment|disqus|repl(?:y|ies)|respond|discuss|livefyre|feedback|talkback|spot-?im/,
  signup:
    /newsletter|subscri|sign-?up|sign-?in|paywall|regist|log-?in|opt-?in|piano|meter|\bcta\b|call-?to|donat|member|offer|form\b/,
  ad: /\bad\b|\bads\b|advert|adslot|\badv\b|sponsor|banner|promo|\bdfp\b|commercial|affiliate|partner|brand|shop|product|buy|price|deal/,
  nav: /\bnav|navi|menu|crumbs?\b|header|masthead|foot(?:er|note)?\b|pagina|pager|skip|\btoc\b|top-?bar|jump|index-?list|anchor|links?\b/,
  meta: /byline|author|\bbio|dateline|time-?stamp|publi(?:sh|c)|\bdate|meta|\btags?\b|topic|categor|keyword|credit|copyright|about|info\b|detail|eyebrow|kicker|contribut|writer|profile|staff|correct/,
  media: /caption|figure|galler|slide|photo|image|\bimg|video|media|player|audio|podcast|embed|picture|lightbox|thumb/,
  aside:
    /side-?bar|aside|widget|\brail|inset|info-?box|fact-?box|pull-?quote|callout|tooltip|modal|pop-?up|overlay|cookie|consent|gdpr|notice|alert|hidden|\bhide|sr-only|visually|screen-?reader|interstitial|supplement|extra|secondary|right-?col|complement|summary|bullets?|highlight|key-?points/,
  title: /head(?:line|ing)|title|standfirst|\bdek\b|subhead|sub-?title|strap|deck\b|intro/,
  article: /article|story|entry|\bpost|\bblog/,
  body: /body|content|\btext|copy\b|paragraph|rich-?text|wysiwyg|prose|\bmain\b|transcript/,
} as const;

export type Hint = keyof typeof hintWords;
export const hintNames = Object.keys(hintWords) as readonly Hint[];

const patterns = Object.values(hintWords);
const named = ['class', 'id', 'itemprop', 'role', 'data-component', 'data-module', 'data-testid'];
const longest = 300;
const cacheSize = 5000;
const cache = new Map<string, number>();

/** Hints of an element as bits, in the order of `hintNames`. */
export function hintsOf(element: Element): number {
  const { attribs } = element;
  let called = '';
  for (const name of named) {
    const value = attribs[name];
    if (value !== undefined) called += ` ${value}`;
  }
  return called === '' ? 0 : hintsIn(called);
}

export function hasHint(bits: number, name: Hint): boolean {
  return (bits & bitOf[name]) !== 0;
}

const bitOf = Object.fromEntries(hintNames.map((name, i) => [name, 1 << i])) as Readonly<Record<Hint, number>>;

// A page repeats the same few hundred names, and so do the pages of a site.
function hintsIn(called: string): number {
  const known = cache.get(called);
  if (known !== undefined) return known;
  const words = called
    .slice(0, longest)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/_/g, '-')
    .toLowerCase();
  const bits = patterns.reduce((sum, pattern, i) => (pattern.test(words) ? sum | (1 << i) : sum), 0);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(called, bits);
  return bits;
}
