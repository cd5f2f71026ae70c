import type { ArticleRecord, Attribution, Span } from '../../src/browser/index.ts';
import type { Highlight } from './story.ts';

/** The lines of a record, in the order of the story: who, what, and the cue and kind by which it was told. */
export function linesOf(record: ArticleRecord, highlight: Highlight, showPlace: (a: Attribution) => void): HTMLElement[] {
  let pinned: Attribution | undefined;
  const buttons: HTMLButtonElement[] = [];
  const pin = (attribution: Attribution | undefined): void => {
    pinned = attribution;
    buttons.forEach((button, i) => {
      button.setAttribute('aria-pressed', String(record.attributions[i] === attribution));
    });
    highlight(attribution);
  };
  return record.attributions.map((attribution) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'line';
    button.setAttribute('aria-pressed', 'false');
    const { text } = record.article;
    const facts = [quoted(text, attribution.cue), attribution.quotation, attribution.date].filter(Boolean);
    button.append(
      part('who', `${whoOf(record, attribution)}:`),
      ' ',
      part('what', quoted(text, attribution.content) || '—'),
      ' ',
      part('how', `(${facts.join(', ')})`),
    );
    button.addEventListener('pointerenter', () => highlight(attribution));
    button.addEventListener('pointerleave', () => highlight(pinned));
    button.addEventListener('focus', () => highlight(attribution));
    button.addEventListener('blur', () => highlight(pinned));
    button.addEventListener('click', () => {
      pin(pinned === attribution ? undefined : attribution);
      if (pinned !== undefined) showPlace(attribution);
    });
    buttons.push(button);
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
}

function whoOf({ article, entities }: ArticleRecord, { speaker, speakerText, source }: Attribution): string {
  const entity = entities.find(({ id }) => id === speaker);
  return entity?.name ?? speakerText ?? (quoted(article.text, source) || 'Not named');
}

function quoted(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' … ');
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
