import type { NewStory } from './use-add.ts';

/** What somebody pasted: addresses, one a line; a page's source; or the text of a story. Empty where there is nothing. */
export function pasted(text: string): readonly NewStory[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const lines = trimmed.split(/\s*\n\s*/u);
  if (lines.every(isAddress)) return lines.map((url) => ({ url }));
  return /^<(!doctype|html|head|body|article|main|div|p|section)\b/iu.test(trimmed) ? [{ html: text }] : [{ text }];
}

function isAddress(line: string): boolean {
  return /^https?:\/\/\S+$/iu.test(line) && URL.canParse(line);
}
