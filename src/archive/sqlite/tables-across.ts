/**
 * Version 2: who is one across articles (`identities`), which reports are one event (`happenings`), what was said once (`utterance`).
 * Everything but `corrections` and `texts` is made anew from the records (`refillAll`), so the tables of version 1 that hold the same
 * are dropped. What nothing asks for (`mentions`, `dates`) stands in the records alone.
 *
 * `entities.found` is whom the rules took an entity for, `entities.identity` who that is after what people corrected. `identities.into` is
 * where one leads that was merged. `memory` is JSON of what the rules keep at hand, of a size that does not grow.
 */
export const acrossTables = `
drop table mentions; drop table dates; drop table parties; drop table events; drop table statements; drop table entities;
drop table statement_words; drop table story_words;

alter table texts add column origin text;
create table credits (
  article integer not null references articles on delete cascade, agency text not null, how text not null,
  primary key (article, agency)
) strict, without rowid;
create index articles_id on articles (id, number);
create index articles_url on articles (url, number) where url is not null;

create table identities (
  number integer primary key autoincrement, id text unique, name text not null, given text, type text not null, iso2 text,
  wikidata text, articles integer not null default 0, statements integer not null default 0, events integer not null default 0,
  first text, last text, memory text not null, "into" integer
) strict;
create index identities_articles on identities (articles, number);
create index identities_into on identities ("into") where "into" is not null;
create table identity_keys (
  key text not null, identity integer not null references identities on delete cascade, primary key (key, identity)
) strict, without rowid;
create table identity_names (
  name integer not null references names, identity integer not null references identities on delete cascade,
  primary key (name, identity)
) strict, without rowid;
create index identity_names_identity on identity_names (identity);
create table entities (
  number integer primary key, article integer not null references articles on delete cascade, id text not null,
  name integer not null references names, type text not null, roles text, found integer not null, identity integer not null,
  reason text not null
) strict;
create index entities_article on entities (article);
create index entities_identity on entities (identity, article);
create index entities_found on entities (found);
create index entities_name on entities (name, article);

create table statements (
  number integer primary key autoincrement, article integer not null references articles on delete cascade,
  id text not null, speaker integer references names, speaker_text text, identity integer, source text not null, cue text not null,
  content text not null, quotation text not null, source_kind text, within text, said text, day text, confidence real not null,
  utterance integer not null
) strict;
create index statements_article on statements (article);
create index statements_speaker on statements (speaker, number);
create index statements_utterance on statements (utterance) where utterance <> number;
create table utterances (
  number integer primary key, identity integer, statements integer not null, outlets integer not null, origins integer not null
) strict;
create index utterances_outlets on utterances (outlets, statements, number);
create index utterances_identity on utterances (identity, outlets, number);
create table utterance_signs (sign integer not null, statement integer not null, primary key (sign, statement)) strict, without rowid;

create table spoken_of (
  statement integer not null references statements on delete cascade, identity integer not null, primary key (statement, identity)
) strict, without rowid;

create table positions (
  statement integer primary key references statements on delete cascade, holder integer, polarity text not null,
  target text not null, target_spans text not null, target_identity integer, evidence text not null, day text
) strict;
create index positions_holder on positions (holder, day);

create table happenings (
  number integer primary key autoincrement, type text not null, mode text, day text not null, date text, place text, flow text,
  contexts text not null, triggers text not null, objects text not null, factuality text not null, reports integer not null,
  articles integer not null, outlets integer not null, origins integer not null, disputed integer not null
) strict;
create index happenings_told on happenings (number, origins) where origins >= 2;
create index happenings_disputed on happenings (number) where disputed = 1;
create index happenings_flow on happenings (flow, number) where flow is not null;
create table happening_parties (
  identity integer not null, side text not null, happening integer not null references happenings on delete cascade,
  reports integer not null, primary key (identity, happening, side)
) strict, without rowid;
create index happening_parties_happening on happening_parties (happening);
create table happening_keys (
  key text not null, day text not null, happening integer not null references happenings on delete cascade,
  primary key (key, day, happening)
) strict, without rowid;
create index happening_keys_happening on happening_keys (happening);

create table reports (
  number integer primary key autoincrement, article integer not null references articles on delete cascade, id text not null,
  happening integer not null, reason text not null, type text not null, mode text, context text, factuality text not null,
  statement integer, attribution text, "when" text, place text, day text not null, flow text, trigger text not null, objects text not null,
  spans text not null, disputes integer not null, confidence real not null
) strict;
create index reports_article on reports (article);
create index reports_happening on reports (happening, number);
create table report_parties (
  report integer not null references reports on delete cascade, side text not null, identity integer not null,
  primary key (report, side, identity)
) strict, without rowid;

create table later_corrections (
  number integer primary key autoincrement, article integer references articles on delete cascade, json text not null,
  made text not null, undone text, identity integer
) strict;
insert into later_corrections (number, article, json, made, undone) select number, article, json, made, undone from corrections;
drop table corrections;
alter table later_corrections rename to corrections;
create index corrections_article on corrections (article);

create virtual table story_words using fts5 (
  title, text, marks, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table statement_words using fts5 (
  content, marks, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table report_words using fts5 (
  words, marks, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** Version 7: events know their last report, so that the disputed ones, and those of several origins, stand in the order that they are asked for in. */
export const lastReports = `
drop index happenings_told; drop index happenings_disputed;
alter table happenings add column last integer not null default 0;
update happenings set last = coalesce((select max(number) from reports where happening = happenings.number), 0);
create index happenings_told on happenings (last) where origins >= 2;
create index happenings_disputed on happenings (last) where disputed = 1;
create index identities_there on identities (number) where articles > 0 and "into" is null;
`;

/**
 * Version 10: less is touched for each article. Signs wait in `fresh_signs` until many are moved into their indexes together
 * ({@link addSigns}); how often a name stands is counted when an article comes; how many shingles a text has and which words a statement has,
 * roughly, tell most of what shares a sign apart without being read (what was put in before knows neither and is read). What these indexes
 * were for is answered by others.
 */
export const lessTouched = `
alter table texts add column size integer;
alter table utterance_signs add column rough integer;
create table fresh_signs (
  "of" text not null, number integer not null, rough integer, signs text not null, primary key ("of", number)
) strict, without rowid;
create table name_counts (
  name integer primary key references names, articles integer not null, statements integer not null
) strict;
insert into name_counts (name, articles, statements)
  select number, (select count(distinct article) from entities where name = n.number),
    (select count(*) from statements where speaker = n.number) from names n order by number;
drop index entities_name; drop index statements_speaker; drop index articles_hash; drop index articles_id;
`;

/** Version 12: what is dated by a week, a season or anything else that is no single day lies between two days. */
export const coarseDates = `
alter table statements add column earliest text; alter table statements add column latest text;
alter table reports add column earliest text; alter table reports add column latest text;
`;
