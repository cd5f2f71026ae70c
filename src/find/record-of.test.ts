import { describe, expect, it } from 'vitest';
import { validateRecord } from '../record/index.ts';
import { findQuotations } from './01-quotation.ts';
import { findAttributions } from './index.ts';
import { recordOf } from './record-of.ts';
import { analysisOf, type Said, spec } from './stages.fixture.ts';

async function record(text: string, said: readonly Said[], published?: string) {
  const article = { id: 'a', text, language: 'en', paragraphs: [{ start: 0, end: text.length }] };
  const { paragraphs } = article;
  const story = { text, analysis: analysisOf(text, said), paragraphs, quotations: findQuotations(text, paragraphs) };
  return validateRecord(
    (
      await recordOf(
        { ...article, ...(published === undefined ? {} : { published }) },
        story,
        spec,
        findAttributions(story, spec),
      )
    ).record,
  );
}

describe('recordOf', () => {
  const text = 'Ann Lee said on Tuesday that the mill will close in May.';
  const said = [{ cue: 'said', source: 'Ann Lee', content: 'that the mill will close in May' }];

  it('dates what was said by the words beside the cue, not by those in what was said', async () => {
    const { attributions, dates } = await record(text, said, '2024-03-14T08:00:00+01:00');
    expect(attributions.map(({ date }) => date)).toEqual(['2024-03-12']);
    expect(dates).toEqual([
      { start: 16, end: 23, value: '2024-03-12' },
      { start: 52, end: 55, value: '2024-05' },
    ]);
  });

  it('leaves a day to the cue that it stands beside', async () => {
    const two = 'Ann Lee expects no deal, and Bo Ek warned on Monday that it is late.';
    const { attributions } = await record(
      two,
      [
        { cue: 'expects', source: 'Ann Lee', content: 'no deal' },
        { cue: 'warned', source: 'Bo Ek', content: 'that it is late' },
      ],
      '2024-03-14',
    );
    expect(attributions.map(({ date }) => date)).toEqual([undefined, '2024-03-11']);
  });

  it('keeps the place of a time that counts from an unknown day, without a value', async () => {
    const { attributions, dates } = await record(text, said);
    expect(attributions[0]).not.toHaveProperty('date');
    expect(dates[0]).toEqual({ start: 16, end: 23 });
  });

  it('takes no day after the day of publication for the day when something was said', async () => {
    const ahead = 'Ann Lee expects before the vote on 6 April no deal.';
    const expects = [{ cue: 'expects', source: 'Ann Lee', content: 'no deal' }];
    expect((await record(ahead, expects, '2024-03-14')).attributions[0]).not.toHaveProperty('date');
  });

  it('links what is said within what is said, and tells the kinds apart', async () => {
    const nested = 'Kim added: “Ann Lee said the mill will close.” Rain fell.';
    const { attributions } = await record(nested, [
      { cue: 'added', source: 'Kim', content: '“Ann Lee said the mill will close.”' },
      { cue: 'said', source: 'Ann Lee', content: 'the mill will close' },
    ]);
    expect(attributions.map(({ id, within, quotation }) => [id, within, quotation])).toEqual([
      ['a1', undefined, 'direct'],
      ['a2', 'a1', 'direct'],
    ]);
  });
});
