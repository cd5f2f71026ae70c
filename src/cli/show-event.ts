import type pico from 'picocolors';
import type { ArticleRecord, EventRecord } from '../record/record.ts';
import { overlaps, type Span } from '../text/span.ts';
import { plainText } from './plain-text.ts';
import { who, words } from './show-words.ts';

type Colors = ReturnType<typeof pico.createColors>;

/** One event: actor -> recipient: words (type, factuality, according to whom, when, where). */
export function actText(
  event: EventRecord,
  { article, entities, attributions }: ArticleRecord,
  colors: Colors,
): string {
  const names = new Map(entities.map((entity) => [entity.id, entity]));
  const side = (ids: readonly string[], spans: readonly Span[]): string =>
    ids.length >= spans.length && ids.length > 0
      ? ids.map((id) => plainText(names.get(id)?.name ?? id)).join(' + ')
      : words(article.text, spans);
  const mutual =
    event.actorSpans.length > 1 && event.actorSpans.every((own, i) => own.start === event.recipientSpans[i]?.start);
  const to = mutual ? '' : side(event.recipients, event.recipientSpans);
  const objects = event.objects.filter((own) => !event.trigger.some((span) => overlaps(span, own)));
  const what = [words(article.text, event.trigger), words(article.text, objects)].filter(Boolean).join(', ');
  const carrier = attributions.find(({ id }) => id === event.attribution);
  const source = carrier === undefined ? [] : [`according to ${who(carrier, article.text, names)}`];
  const kind = [event.type, event.mode].filter(Boolean).join('/');
  const how = [kind, event.factuality, ...source, event.date, event.place].filter((part) => part !== undefined);
  const sides = `${colors.cyan(side(event.actors, event.actorSpans))}${to === '' ? '' : ` -> ${colors.cyan(to)}`}`;
  return `${sides}: ${what} ${colors.dim(`(${how.join(', ')})`)}`;
}
