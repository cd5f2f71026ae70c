import type { Article, Attribution, Span } from '../../src/browser/index.ts';

const PARTS = ['source', 'cue', 'content'] as const;

/** Makes the words of `attribution` stand out in the story; none where it is undefined. */
export type Highlight = (attribution: Attribution | undefined) => void;

/**
 * Shows a story, cut wherever a part of an attribution begins or ends, so that any of them can be marked, nested and
 * overlapping ones too.
 */
export function showStory(into: HTMLElement, article: Omit<Article, 'id'>, attributions: readonly Attribution[]): Highlight {
  const edges = attributions.flatMap((a) => PARTS.flatMap((part) => a[part].flatMap(({ start, end }) => [start, end])));
  const pieces: (Span & { readonly element: HTMLElement })[] = [];
  const paragraphs = article.paragraphs.map((paragraph) => {
    const p = document.createElement('p');
    const inside = edges.filter((edge) => edge > paragraph.start && edge < paragraph.end);
    const cuts = [...new Set([paragraph.start, ...inside, paragraph.end])].sort((a, b) => a - b);
    cuts.slice(1).forEach((end, i) => {
      const start = cuts[i] ?? end;
      const element = document.createElement('span');
      element.textContent = article.text.slice(start, end);
      pieces.push({ start, end, element });
      p.append(element);
    });
    return p;
  });
  into.replaceChildren(...paragraphs);
  return (attribution) => {
    for (const { start, end, element } of pieces) {
      const within = (span: Span): boolean => span.start <= start && end <= span.end;
      element.className = PARTS.filter((part) => attribution?.[part].some(within)).join(' ');
    }
  };
}
