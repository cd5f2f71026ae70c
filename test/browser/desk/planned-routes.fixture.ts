import { type Context, Hono } from 'hono';
import { type Around, around, quotesAt } from '../../../src/api/passage.ts';
import { questionWords, showStatement } from '../../../src/api/show.ts';
import type { Archive, EventReport, Filter, Found, JoinedEvent } from '../../../src/archive/index.ts';
import type { EntityType } from '../../../src/record/index.ts';

/** Routes of the contract that the API does not have yet, straight from the archive; each goes when the API has it. */
export function plannedRoutes(archive: Archive): Hono {
  const hono = new Hono();
  const limitOf = (context: Context): number => Number(context.req.query('limit') ?? 30);
  const list = <Item, Shown>({ items, more }: Found<Item>, show: (item: Item) => Shown) => ({
    items: items.map(show),
    more,
  });
  const same = <Item>(item: Item): Item => item;
  const wordsOf = (context: Context): readonly string[] => questionWords(context.req.query('q'));

  hono.get('/api/entities', async (context) => {
    const { name, type } = context.req.query();
    const asked = { ...(name ? { name } : {}), ...(type ? { type: type as EntityType } : {}) };
    return context.json(list(await archive.entities(asked, { limit: limitOf(context) }), same));
  });
  hono.get('/api/entities/:id', async (context) => orNone(context, await archive.entity(context.req.param('id'))));
  hono.get('/api/events', async (context) =>
    context.json(list(await archive.events(filterOf(context), { limit: limitOf(context) }), showEvent)),
  );
  hono.get('/api/events/:id', async (context) => {
    const event = await archive.event(context.req.param('id'));
    return orNone(context, event && { ...showEvent(event), evidences: event.evidences.map(showReport) });
  });
  hono.get('/api/flows', async (context) =>
    context.json(list(await archive.flows(filterOf(context), { limit: limitOf(context) }), same)),
  );
  hono.get('/api/network', async (context) => {
    const of = context.req.query('of') === 'statements' ? 'statements' : 'events';
    return context.json(await archive.network(filterOf(context), { of }));
  });
  hono.get('/api/positions', async (context) =>
    context.json(
      list(
        await archive.positions(wordsOf(context), filterOf(context)),
        ({ statement, targetSpans, evidence, ...rest }) => ({
          ...rest,
          statement: showStatement(statement, []),
          targetSpans: quotesAt(statement.text, targetSpans),
          evidence: quotesAt(statement.text, evidence),
        }),
      ),
    ),
  );
  hono.get('/api/utterances', async (context) =>
    context.json(
      list(await archive.utterances(wordsOf(context), filterOf(context), { limit: limitOf(context) }), same),
    ),
  );
  hono.get('/api/utterances/:id', async (context) => {
    const found = await archive.utterance(context.req.param('id'));
    const wordings = found?.wordings.map(({ statements, ...rest }) => ({
      ...rest,
      statements: statements.map((statement) => showStatement(statement, [])),
    }));
    return orNone(context, found && { ...found, wordings });
  });
  return hono;
}

function orNone(context: Context, found: object | undefined): Response {
  if (found !== undefined) return context.json(found);
  return context.json({ title: 'Not found', status: 404, detail: 'Nothing on record has this id.' }, 404);
}

function filterOf(context: Context): Filter {
  const { limit, cursor, q, of, disputed, minOrigins, ...rest } = context.req.query();
  return {
    ...(rest as Filter),
    ...(disputed === undefined ? {} : { disputed: true }),
    ...(minOrigins === undefined ? {} : { minOrigins: Number(minOrigins) }),
  };
}

function showEvent<Event extends JoinedEvent>({ evidence, ...rest }: Event) {
  return { ...rest, evidence: showReport(evidence) };
}

function showReport({ text, trigger, actorSpans, recipientSpans, objects, factualityCue, ...rest }: EventReport) {
  const spans = [...trigger, ...actorSpans, ...recipientSpans, ...objects].sort((a, b) => a.start - b.start);
  const { passage, link }: Around = around({ ...rest, text }, spans, []);
  return {
    ...rest,
    trigger: quotesAt(text, trigger),
    actorSpans: quotesAt(text, actorSpans),
    recipientSpans: quotesAt(text, recipientSpans),
    objects: quotesAt(text, objects),
    ...(factualityCue === undefined ? {} : { factualityCue: quotesAt(text, factualityCue) }),
    passage,
    ...(link === undefined ? {} : { link }),
  };
}
