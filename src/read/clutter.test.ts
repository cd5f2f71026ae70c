import { describe, expect, it } from 'vitest';
import { isClutter, sameHeadline } from './clutter.ts';

describe('isClutter', () => {
  it.each([
    '-',
    ' • ',
    '***',
    '• Also read: Harbour board resigns',
    'Also read Harbour board resigns',
    'Read also: Harbour board resigns',
    'READ MORE: Harbour board resigns',
    'Related',
    'Related articles',
    'See also – Harbour board resigns',
    'Advertisement',
    'ADVERTISEMENT - story continues below',
    'PREV Harbour board resigns',
    'NEXT Ferry prices rise',
    'Next article →',
    'Share Facebook Twitter WhatsApp E-mail',
    'Share on Facebook | Post on X | Copy link',
    'Photo: Ilse Brandt/Ledger',
    '© 2025 The Corran Ledger',
    'Sign up for our morning newsletter',
    'Already a subscriber? Log in. Unlimited access for 1 euro a week.',
    'Subscribe to continue reading',
    'Read: Harbour board resigns',
    'Home > World > Strait',
    'News › World › Strait talks',
    'Image caption A grey boat at the quay',
    'Image copyright EPA',
    'The Sandpiper in Corran harbour on Tuesday. Photograph: Ilse Brandt/Ledger',
    'A grey boat at the quay (AP Photo/Ilse Brandt)',
    'Download our app for news as it breaks',
    'Listen to this article (4 min)',
    'Your browser does not support the audio element.',
    'By signing up you agree to our terms.',
    '4 min read',
    'Updated 18 March 2025, 21:05',
    'Additional reporting by Joren Pell in Skarn',
    'Reporting by Joren Pell; editing by Ada Lund',
    '14 December 2022',
    'Thursday, November 21, 2024 - 16:40',
    '20.04',
  ])('leaves out %j', (line) => {
    expect(isClutter(line)).toBe(true);
  });

  it.each([
    'Related companies said they would appeal.',
    'Read more slowly, the minister told the clerk.',
    '“Pay for it”',
    'A matter of weeks',
    '- We never agreed to that, she said.',
    '• The strike ends on Friday.',
    'Next week the two sides meet again.',
    'Share prices fell by a tenth.',
    'Watch officers saw the boat at noon.',
    'Updated rules come into force in May, the board said.',
    'Facebook said it had removed the post.',
    'Print workers walked out.',
    'Photographs of the quay were shown in court.',
    'No.',
    'She showed the court a photo: it was of the quay.',
    'The quay was closed (Reuters had first said open).',
    'Image makers were hired.',
    'Home at last',
    'a > b',
    'Listen, he said.',
    'Reporting the theft took an hour.',
    '1914',
    'May 1 was calm.',
  ])('keeps %j', (line) => {
    expect(isClutter(line)).toBe(false);
  });
});

it.each([
  ['Strait talks resume', '  STRAIT TALKS: resume! ', true],
  ['Strait talks resume', 'Strait talks resume today', false],
  ['—', '–', false],
])('%j and %j are one headline: %s', (a, b, same) => {
  expect(sameHeadline(a, b)).toBe(same);
});
