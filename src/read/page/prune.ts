import type { Element } from 'domhandler';
import { hasMoreText } from './tree.ts';

const neverStory = new Set(['nav', 'figcaption']);
const neverStoryRoles = /^(?:navigation|contentinfo|search|dialog|alertdialog|menu|menubar|banner|complementary)$/;
/** Elements that may carry such a name for the whole page ("comments-open") without being one. */
const wholePage = new Set(['html', 'body', 'article', 'main']);
const commentNames =
  /(?:^|\s)(?:[\w-]+[-_])?(?:comments?|commentlist)(?:[-_]?(?:list|area|section|wrap(?:per)?|container|box|form|thread|body|respond|block|content|text|\d+))?(?=\s|$)|(?:^|\s)(?:respond|disqus[\w-]*|livefyre[\w-]*|spot-?im[\w-]*|talkbacks?)(?=\s|$)/i;
const overlayNames =
  /cookie-?(?:bar|banner|notice|consent|wall|law|policy|popup|message)|(?:^|[\s_-])(?:gdpr|onetrust|cmp)(?=[\s_-]|$)|consent-?(?:banner|wall|modal)|(?:^|[\s_-])(?:modal|pop-?up|lightbox|off-?canvas)(?=[\s_-]|$)/i;

/** Boxes that stand within stories and are none of them. Whole names: "newsletter-box", not "letter". */
const boxNames =
  /(?:^|\s)(?:[\w-]+[-_])?(?:newsletters?|sign-?up|subscribe|subscription|also-?read|read-?also|read-?next|read-?more|related|recommended|most-?(?:read|popular|viewed)|up-?next|you-?may-?(?:also-?)?like|taboola|outbrain|share|sharing|social|sharedaddy|addtoany|promo|advert(?:isement)?|sponsored)(?:[-_]?(?:box|block|bar|buttons?|links?|list|stor(?:y|ies)|articles?|posts?|content|news|widget|form|wrap(?:per)?|container|inline|module|promo|tools|icons|items?|signup|embed))*(?=\s|$)/i;
/** Characters of a box at most; what is larger may hold the story, whatever its name. */
const largestBox = 700;

/**
 * Whether an element is surely no story whatever stands in it: navigation, captions, readers' comments, cookie notices,
 * what is out of sight. Left out before anything is weighed, since a long thread of comments would outweigh a short story.
 */
export function isSurelyClutter(element: Element): boolean {
  const { name, attribs } = element;
  if (neverStory.has(name)) return true;
  if (name === 'footer') return !isIn(element, 'blockquote');
  if (wholePage.has(name)) return false;
  return isOutOfSight(element) || neverStoryRoles.test(attribs.role ?? '') || isNamedClutter(element) || isBox(element);
}

function isNamedClutter({ attribs }: Element): boolean {
  for (const name of [attribs.class, attribs.id]) {
    if (name !== undefined && (commentNames.test(name) || overlayNames.test(name))) return true;
  }
  return false;
}

function isBox(element: Element): boolean {
  const { attribs } = element;
  const named = [attribs.class, attribs.id].some((name) => name !== undefined && boxNames.test(name));
  return named && !hasMoreText(element, largestBox);
}

function isOutOfSight({ attribs }: Element): boolean {
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') return true;
  return attribs.style !== undefined && /display:\s*none|visibility:\s*hidden/i.test(attribs.style);
}

function isIn(element: Element, name: string): boolean {
  for (let up = element.parent; up !== null; up = up.parent) if ('name' in up && up.name === name) return true;
  return false;
}
