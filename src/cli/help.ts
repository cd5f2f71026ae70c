/** What stands below the options in the help of the commands. */

export const examples = `
Examples:
  $ onrecord read https://news.example/2024/05/summit
  $ onrecord read page.html story.txt
  $ onrecord read saved/*.html --json > records.jsonl
  $ onrecord read stories.jsonl --out records.jsonl
  $ onrecord read stories.jsonl --out records.jsonl --resume
  $ onrecord read story.txt --conllu > story.conllu
  $ onrecord read saved/*.html --gazetteer people.csv --gazetteer companies.ftm.jsonl
  $ onrecord why story.txt
  $ onrecord add saved/ stories.csv CC-NEWS-20241107.warc.gz
  $ pbpaste | onrecord read -
  $ curl -s https://news.example/rss | onrecord read - --as feed --json | jq -r '.article.title'
`;

export const readNotes = `
INPUT is a URL (http, https), a file, a folder or - for standard input. Files: .html, .txt, .xml (RSS, Atom),
.json (JSON Feed), .opml, .jsonl with one {"id", "text" or "html", "url"?, "title"?, "published"?} a line,
.csv and .tsv with a column "text" or "html", .zip of such files, .warc and .warc.gz,
.conllu, of which the tokens and sentences are kept and nothing else.

With --conllu a text is kept to the letter, and all of it is analysed.

Each record of the JSON points at the exact words: article.text.slice(start, end), in UTF-16 units.
The schema is onrecord/schema.json. An input that cannot be read has a line with "error" in its place.

Exit codes: 0 all read, 1 something could not be read, 2 wrong usage, 130 interrupted.
`;

export const gazetteerNotes = `
A table of --gazetteer holds names that win over the built-in ones, as CSV with a first line, as JSON Lines of the same
fields, or as FollowTheMoney entities, one a line. Several files may be given. Such as:

  name,type,aliases,iso2,wikidata
  Osman Varga,person,O. Varga;the harbour king,HU,
  {"name": "Kelda Line", "type": "organization", "aliases": ["Kelda"]}
  {"id": "q1", "schema": "Company", "properties": {"name": ["Kelda Line"], "country": ["no"]}}

Types: person, organization (where none is given), country, place, group. A list in a cell is parted by semicolons.
`;

export const whyExamples = `
Examples:
  $ onrecord why story.txt
  $ onrecord why page.html --json | jq '.why.undecided[] | select(.reason == "cue-below-threshold")'
  $ onrecord why story.txt --gazetteer people.csv
`;

export const whyNotes = `
For each line of the record (a: attributions, e: entities, v: events, d: dates) the stage that decided, its rule and, where the
model was asked, its probability from 0 to 1. Then what was left undecided, and the reason.
With --json each record has "why": { "lines", "undecided" } beside what onrecord read gives.
`;
