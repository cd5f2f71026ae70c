import { describe, expect, it } from 'vitest';
import { align } from '../archive/index.ts';
import { differencesOnOneLine, differencesSideBySide } from './show-differences.ts';

const plain = { interactive: true, color: false, width: 100 };
const differences = (quote: string, onRecord: string) => align(quote, onRecord).differences;

describe('what differs between a quote and the record', () => {
  it.each([
    ['we will not leave', 'we will never leave', 'we will [-never-]{+not+} leave'],
    ['we will leave', 'we will never leave', 'we will [-never-] leave'],
    ['we will surely leave', 'we will leave', 'we will {+surely+} leave'],
  ])('on one line: %s', (quote, onRecord, expected) => {
    expect(differencesOnOneLine(differences(quote, onRecord))).toBe(expected);
  });

  it.each([
    [
      'we will not leave',
      'we will never leave',
      ['  on record     we will [-never-] leave', '  in the quote  we will {+not+}   leave'],
    ],
    [
      'we will surely leave it now',
      'we will leave it',
      ['  on record     we will            leave it', '  in the quote  we will {+surely+} leave it {+now+}'],
    ],
    [
      'we leave',
      'we will never leave',
      ['  on record     we [-will-] [-never-] leave', '  in the quote  we                    leave'],
    ],
  ])('side by side: %s', (quote, onRecord, lines) => {
    expect(differencesSideBySide(differences(quote, onRecord), plain)).toBe(`${lines.join('\n')}\n`);
  });

  it('in blocks as wide as the terminal, in colours, free of control characters', () => {
    const words = Array.from({ length: 12 }, (_, i) => `word${i}`).join(' ');
    const shown = differencesSideBySide(differences(`${words} \u001b[31mnot`, `${words} never`), {
      ...plain,
      width: 50,
    });
    expect(
      shown
        .trimEnd()
        .split('\n')
        .every((line) => line.length <= 50),
    ).toBe(true);
    expect(shown.split('\n\n')).toHaveLength(3);
    expect(shown).not.toContain('\u001b');
    const colored = differencesSideBySide(differences('we will not', 'we will never'), { ...plain, color: true });
    expect(colored).toContain('\u001b[31m[-never-]\u001b[39m');
    expect(colored).toContain('\u001b[32m{+not+}\u001b[39m');
  });
});
