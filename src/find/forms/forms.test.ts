import { describe, expect, it } from 'vitest';
import { dashDialogue } from './dash-dialogue.ts';
import type { Form, Lines } from './form.ts';
import { labelledLines } from './labelled-lines.ts';
import { statements } from './statements.ts';

const PEOPLE = /Holt|HOLT|Varga|VARGA|SMITH|OKORO|Phiri/u;

function linesOf(text: string): Lines {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: own }) => ({
    start: index,
    end: index + own.length,
  }));
  return { text, paragraphs, isPerson: ({ start, end }) => PEOPLE.test(text.slice(start, end)) };
}

/** Each as `source | cue | content`, pieces of content joined by ` … `. */
function shown(text: string, read: (lines: Lines) => readonly Form[]): string[] {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return read(linesOf(text)).map(({ source, cue, content }) =>
    [words(source), words(cue), content.map(words).join(' … ')].join(' | '),
  );
}

const labels: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a transcript, with what follows a label up to the next, and no stage directions',
    'SEN. ANNA HOLT (D-Skarn): Thank you.\nThe bridge is closed.\n(Laughter)\nVARGA: Bad steel, Senator.\nThey left.',
    ['SEN. ANNA HOLT | : | Thank you. … The bridge is closed.', 'VARGA | : | Bad steel, Senator.'],
  ],
  [
    'speakers without a name beside one with it',
    'SMITH: No.\nUNIDENTIFIED MALE: Sit down!\nSMITH: I will not.',
    ['SMITH | : | No.', 'UNIDENTIFIED MALE | : | Sit down!', 'SMITH | : | I will not.'],
  ],
  [
    'an interview',
    'Ruth Phiri: Why?\nAnna Holt [laughs]: Nobody listened.',
    ['Ruth Phiri | : | Why?', 'Anna Holt | : | Nobody listened.'],
  ],
  ['one label may be a headline', 'Anna Holt: The woman who built Skarn', []],
  ['two lines of one label may be notes on somebody', 'Holt: a life\nHolt: her work', []],
  ['lists of what is no person', 'Price: 5 euros\nAddress: 4 Quay Street\nNote: closed on Holt Day', []],
  ['a ratio and a time', 'Holt 3:2 Varga\nHolt 14:05 Varga\nHolt:Varga', []],
  [
    'answers of an interview, never its questions',
    'Q: When did you know?\nA: On Monday.\nQ. Who told you?\nA. Nobody.',
    ['A | : | On Monday.', 'A | . | Nobody.'],
  ],
  ['an A without a Q', 'A: first floor\nB: second floor', []],
];

const released: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a statement below the line that says whose it is',
    'From Chairwoman Ruth Phiri:\n“The bridge is closed.”\nContact: Tom Reed',
    ['Chairwoman Ruth Phiri | From | “The bridge is closed.”'],
  ],
  [
    'a statement of a press release',
    'From Chairwoman Ruth Phiri: “We will publish.”\nStatement by Mayor Anna Holt: It is a great day.',
    ['Chairwoman Ruth Phiri | From | “We will publish.”', 'Mayor Anna Holt | Statement by | It is a great day.'],
  ],
  ['what is from nobody', 'From Skarn: our correspondent\nFrom the archive: a day in May', []],
  [
    'a signed quotation',
    '“Nobody came to the quay.” — Anna Holt, mayor of Skarn\n"It is closed" - Osman Varga.',
    ['Anna Holt, mayor of Skarn | — | “Nobody came to the quay.”', 'Osman Varga | - | "It is closed"'],
  ],
  ['a quotation with a story behind its dash', '“Nobody came” – and then Anna Holt left. It rained.', []],
];

const dialogue: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'who said it, before and behind the verb',
    '- I saw the car, he said.\n— No, answered the old man. They left.\n– It is late! — cried Osman Varga.',
    ['he | said | I saw the car,', 'the old man | answered | No,', 'Osman Varga | cried | It is late!'],
  ],
  ['what goes on in the same breath', '- No, he said. We left at dawn.', ['he | said | No, … We left at dawn.']],
  ['narration behind it is not speech', '— No, she said. You could tell that she lied.', ['she | said | No,']],
  ['a speech by nobody', '— Where is the captain?\n— Below deck.', []],
  ['a list, a dash within', '- eggs, butter\n- flour\nHe waited - no, he said.', []],
];

describe('forms', () => {
  it.each(labels)('labels: %s', (_, text, expected) => {
    expect(shown(text, labelledLines)).toEqual(expected);
  });
  it.each(released)('statements: %s', (_, text, expected) => {
    expect(shown(text, statements)).toEqual(expected);
  });
  it.each(dialogue)('dashes: %s', (_, text, expected) => {
    expect(shown(text, dashDialogue)).toEqual(expected);
  });
});
