import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

const english = 'The council said that it would close the bridge, and that the ferry was to sail from Monday.';
const german = 'Der Rat teilte mit, dass die Brücke geschlossen wird und die Fähre ab Montag fährt. ';
const scores = 'Arden 3 Marren 2 Osterby 1 Corran 4 Groy 0 Skarn 2 Averley 5 Ketta 1 ';

describe('languageOf', () => {
  const table: readonly (readonly [string, string, string | undefined, string])[] = [
    ['English', english, undefined, 'en'],
    ['English, whatever its page declares', english, 'de', 'en'],
    ['German', german.repeat(4), undefined, 'deu'],
    ['German on a page that declares English', german.repeat(4), 'en-GB', 'deu'],
    ['too short to tell', 'Minister resigns', undefined, 'und'],
    ['too short to tell, declared', 'Minister resigns', 'en_US', 'en'],
    ['too short to tell, declared otherwise', 'Minister tritt zurück', 'de-AT', 'de'],
    ['too short to tell, badly declared', 'Minister resigns', 'English please', 'und'],
    ['no words', '1 : 0 (12.), 2 : 0 (44.)', undefined, 'und'],
    ['names and figures, and a word or two', `${scores.repeat(4)}and the rest of the`, 'en', 'en'],
  ];
  it.each(table)('%s', (_, text, declared, expected) => {
    expect(languageOf(text, declared)).toBe(expected);
  });
});
