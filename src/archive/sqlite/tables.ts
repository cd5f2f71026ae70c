/**
 * Version 1. `json` of a record is all of it but the article's text, which stands in `articles.text`; the other tables are what
 * questions need and can be made anew from it. Spans are JSON of [start, end], UTF-16.
 *
 * The full-text tables keep no text of their own. Their column `marks` has a word for each fact that questions filter by
 * (`s12`: the speaker has name 12, `a7`: name 7 occurs, `o3`: outlet 3, `q1`: direct), so that a filter is one more word
 * to look for and never a scan of what matches the words.
 */
export const archiveTables = `
create table articles (
  number integer primary key autoincrement, id text not null, hash text not null, outlet integer,
  url text, title text, publisher text, published text, day text, text text not null, paragraphs text not null,
  input text, added text not null, unique (id, hash)
) strict;
create index articles_hash on articles (hash);

create table records (
  article integer primary key references articles on delete cascade,
  model text not null, version text not null, json text not null, read text not null
) strict;

create table names (number integer primary key, key text not null unique, name text not null) strict;
create table name_words (
  word text not null, name integer not null references names, primary key (word, name)
) strict, without rowid;

create table entities (
  number integer primary key, article integer not null references articles on delete cascade, id text not null,
  name integer not null references names, type text not null, iso2 text, wikidata text, roles text
) strict;
create index entities_article on entities (article);
create index entities_name on entities (name, article);

create table mentions (
  entity integer not null references entities on delete cascade, start integer not null, "end" integer not null,
  kind text not null, primary key (entity, start)
) strict, without rowid;

create table statements (
  number integer primary key autoincrement, article integer not null references articles on delete cascade,
  id text not null, speaker integer references names, speaker_text text, source text not null, cue text not null,
  content text not null, quotation text not null, source_kind text, within text, said text, day text, confidence real not null
) strict;
create index statements_article on statements (article);
create index statements_speaker on statements (speaker, day);

create table events (
  number integer primary key, article integer not null references articles on delete cascade, id text not null,
  type text not null, mode text, factuality text not null, attribution text, "when" text, place text,
  trigger text not null, confidence real not null
) strict;
create index events_article on events (article);
create index events_type on events (type);

create table parties (
  event integer not null references events on delete cascade, side text not null, name integer not null references names,
  primary key (event, side, name)
) strict, without rowid;
create index parties_name on parties (name);

create table dates (
  article integer not null references articles on delete cascade, start integer not null, "end" integer not null,
  value text, primary key (article, start, "end")
) strict, without rowid;

create table corrections (
  number integer primary key autoincrement, article integer not null references articles on delete cascade,
  json text not null, made text not null, undone text
) strict;
create index corrections_article on corrections (article);

create table texts (
  article integer primary key references articles on delete cascade, "group" integer not null,
  like_article integer, kinship text, containment real
) strict;
create index texts_group on texts ("group");

create table signs (sign integer not null, article integer not null, primary key (sign, article)) strict, without rowid;

create table inputs (
  name text primary key, stamp text not null, model text not null, version text not null, done text not null
) strict, without rowid;

create virtual table story_words using fts5 (
  title, text, marks, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table statement_words using fts5 (
  content, marks, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
`;
