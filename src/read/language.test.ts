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
    ['one sentence of French', 'Le ministre a déclaré que la grève est terminée.', undefined, 'fra'],
    ['one short sentence of French', 'Le maire a dit que le barrage serait réparé.', undefined, 'fra'],
    ['one sentence of French with elisions', 'L’accord n’est pas signé, dit-elle.', undefined, 'fra'],
    ['one sentence of German', 'Der Minister sagte, dass die Brücke gesperrt ist.', undefined, 'deu'],
    ['German on a page that declares English', 'Die Fähre wird am Montag nicht auslaufen.', 'en', 'deu'],
    ['one sentence of Spanish', 'El alcalde dijo que el puente está cerrado.', undefined, 'spa'],
    ['one sentence of Italian', 'Il sindaco ha detto che il ponte non è sicuro.', undefined, 'ita'],
    ['one sentence of Portuguese', 'O ministro disse que não há acordo com os sindicatos.', undefined, 'por'],
    ['one sentence of Dutch', 'De minister zei dat het akkoord niet wordt getekend.', undefined, 'nld'],
    [
      'one sentence of Polish',
      'Burmistrz powiedziała we wtorek, że most będzie zamknięty do jesieni.',
      undefined,
      'pol',
    ],
    ['one sentence of Swedish', 'Borgmästaren sade att bron är stängd och att den inte öppnas.', undefined, 'swe'],
    ['one sentence of Czech', 'Starosta řekl, že most je uzavřen, ale není podle plánu.', undefined, 'ces'],
    ['one sentence of Indonesian', 'Wali kota mengatakan jembatan itu akan ditutup untuk perbaikan.', undefined, 'ind'],
    [
      'two sentences of Dutch with few small words',
      'De burgemeester zei dinsdag dat de brug tot de herfst gesloten blijft. "Wij kunnen geen risico nemen", zei ze.',
      undefined,
      'nld',
    ],
    [
      'two sentences of Spanish with few small words',
      'La alcaldesa dijo el martes que el puente estará cerrado hasta el otoño. «No podemos correr riesgos», declaró ante los periodistas.',
      undefined,
      'spa',
    ],
    [
      'Latin, which has a list of its own nowhere',
      'Praefectus die Martis dixit pontem usque ad autumnum clausum fore. Mercatores timent ne negotia sua pereant.',
      undefined,
      'und-Latn',
    ],
    [
      'a list of English names',
      'Tom Varga, Ada Quill, Ines Prado, Bo Ek, Luc Arnaud, Nele Brandt, Nuno Paiva, Otto Brandl',
      undefined,
      'und',
    ],
    ['one sentence of Russian', 'Министр заявил, что мост закрыт.', undefined, 'und-Cyrl'],
    ['one sentence of Arabic', 'قال الوزير إن الجسر مغلق.', undefined, 'und-Arab'],
    ['one sentence of Chinese', '部长说这座桥已经关闭。', undefined, 'und-Hani'],
    ['English headline with French names', 'Jean de la Fontaine’s Les Fables wins prize', undefined, 'und'],
    ['English headline with Spanish names', 'El Niño: Los Angeles, La Paz, San José de las Lajas', undefined, 'und'],
    ['English with a French quotation', '“Que la fête soit belle,” Macron said.', undefined, 'en'],
    ['English headline with die and was', 'Two die in Hamburg blast', undefined, 'und'],
    ['English in capitals', 'MINISTER QUITS OVER CASH FOR ARMS DEAL', undefined, 'und'],
    ['English without function words', 'Rain stops play', undefined, 'und'],
    ['English that names a Russian paper', 'Правда denies report', undefined, 'und'],
    ['no words', '1 : 0 (12.), 2 : 0 (44.)', undefined, 'und'],
    ['names and figures, and a word or two', `${scores.repeat(4)}and the rest of the`, 'en', 'en'],
  ];
  it.each(table)('%s', (_, text, declared, expected) => {
    expect(languageOf(text, declared)).toBe(expected);
  });
});
