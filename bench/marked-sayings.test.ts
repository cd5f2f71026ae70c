import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { slice } from '../src/text/index.ts';
import { markedIn, readSayings } from './marked-sayings.ts';

const STORY = `Rain falls

The mayor said it rained. “It rains,” she said. “Daily.”

The judge said it rained not.
---
The mayor | said | it rained
she | said | “It rains,” … “Daily.”
The judge | said | it rained not
? | said | it rained not
`;

describe('markedIn', () => {
  it('finds the words that stand together', () => {
    const { text, sayings } = markedIn('rain', STORY);
    const words = sayings.map(({ open, source, cue, content }) => [
      open,
      ...[source, cue, content].map((spans) => spans.map((span) => `${slice(text, span)} ${span.start}`)),
    ]);
    expect(words).toEqual([
      [false, ['The mayor 0'], ['said 10'], ['it rained 15']],
      [false, ['she 38'], ['said 42'], ['“It rains,” 26', '“Daily.” 48']],
      [false, ['The judge 58'], ['said 68'], ['it rained not 73']],
      [true, [], ['said 68'], ['it rained not 73']],
    ]);
  });

  it('takes no cue that stands within what is said', () => {
    const { text, sayings } = markedIn('rain', '“I said it rains,” she said.\n---\nshe | said | “I said it rains,”');
    expect(sayings.map(({ cue }) => cue.map((span) => span.start))).toEqual([[text.lastIndexOf('said')]]);
  });

  it('names a line whose words are not there', () => {
    expect(() => markedIn('rain', STORY.replace('The judge |', 'The jury |'))).toThrow(
      '"The jury | said | it rained not" is not in the story',
    );
  });

  it('reads all stories, each piece once', async () => {
    const stories = await readSayings(fileURLToPath(new URL('./wire', import.meta.url)));
    for (const { name, sayings } of stories) {
      const keys = sayings.map(({ source, cue, content }) => JSON.stringify([source, cue, content]));
      expect(new Set(keys).size, name).toBe(keys.length);
    }
    expect(stories.length).toBeGreaterThan(7);
  });
});
