import { describe, expect, it } from 'vitest';
import { dayWindow, eventDay } from './event-days.ts';
import { eventKeys, soughtEventKeys } from './event-keys.ts';
import { joinReport } from './join-report.ts';
import { contentWords, type ReportFacts } from './report-facts.ts';

const report: ReportFacts = {
  ...{ type: 'AID', actors: [1], recipients: [2], trigger: contentWords('sent'), objects: contentWords('grain') },
  published: '2024-03-02',
};

describe('reports of one event', () => {
  it.each<readonly [string, Partial<ReportFacts>, boolean]>([
    ['the same', {}, true],
    ['another type', { type: 'ASSAULT' }, false],
    ['another actor', { actors: [3] }, false],
    ['another recipient', { recipients: [3] }, false],
    ['one of several actors', { actors: [1, 3] }, true],
    ['three days later', { published: '2024-03-05' }, true],
    ['four days later', { published: '2024-03-06' }, false],
    ['dated the day before', { date: '2024-03-01' }, true],
    ['dated the month only', { date: '2024-03' }, true],
    ['dated the year before', { date: '2023' }, false],
    ['at a place that only one tells', { place: 'Halden' }, true],
    ['something else', { objects: contentWords('tanks'), trigger: contentWords('gave') }, false],
    ['something else of another kind', { flow: 'arms' }, true],
    ['by one side alone, in other words', { recipients: [], trigger: contentWords('gave'), objects: [] }, false],
    ['by one side alone, in the same words', { recipients: [] }, true],
    ['by nobody', { actors: [], recipients: [] }, false],
  ])('%s', (_, change, isJoined) => {
    expect(joinReport({ ...report, ...change }, [{ ...report, number: 7 }]).number === 7).toBe(isJoined);
  });

  it('on two days that both tell they are two, unless all else agrees', () => {
    const attack = { ...report, type: 'ASSAULT', objects: [], place: 'Halden', date: '2024-03-02' };
    const join = (change: Partial<ReportFacts>, there: ReportFacts) =>
      joinReport({ ...there, ...change }, [{ ...there, number: 7 }]).number;
    expect(join({ date: '2024-03-02' }, attack)).toBe(7);
    expect(join({ date: '2024-03-01' }, attack)).toBeUndefined();
    expect(join({ date: '2024-03' }, attack)).toBe(7);
    const supply = { ...attack, type: 'AID', objects: contentWords('field hospitals') };
    expect(join({ date: '2024-03-01' }, supply)).toBe(7);
    expect(join({ date: '2024-03-01', objects: contentWords('tanks') }, supply)).toBeUndefined();
  });

  describe('a supply that is denied without a day, by whom it was told of', () => {
    const told = {
      ...report,
      number: 7,
      flow: 'arms' as const,
      date: '2024-01',
      published: '2024-02-20',
      denied: false,
    };
    const { date: _, ...undated } = told;
    const denial = { ...undated, denied: true, published: '2024-05-10' };
    it.each<readonly [string, Partial<ReportFacts>, boolean]>([
      ['is the one that was told before', {}, true],
      ['with other words', { trigger: contentWords('gave'), objects: [] }, true],
      ['of other things', { objects: contentWords('tanks') }, false],
      ['to somebody else', { recipients: [3] }, false],
      ['to nobody by name', { recipients: [] }, false],
      ['of another kind', { flow: 'aid' }, false],
      ['a year later', { published: '2025-01-10' }, false],
      ['before it', { published: '2023-12-10' }, false],
      ['not denied', { denied: false }, false],
    ])('%s', (_, change, isJoined) => {
      const own = { ...denial, ...change };
      expect(joinReport(own, [told]).number === 7).toBe(isJoined);
      expect(joinReport(told, [{ ...own, number: 7 }]).number === 7).toBe(isJoined);
    });

    it('and of several the last', () => {
      const later = { ...told, number: 8, date: '2024-04' };
      expect(joinReport(denial, [told, later]).number).toBe(8);
    });
  });

  it('at two places they are two, and two kinds of flow are', () => {
    const there = { ...report, number: 7, place: 'Port of Halden', flow: 'aid' as const };
    expect(joinReport({ ...report, place: 'Halden' }, [there]).number).toBe(7);
    expect(joinReport({ ...report, place: 'Singapore' }, [there]).number).toBeUndefined();
    expect(joinReport({ ...report, flow: 'arms' }, [there]).number).toBeUndefined();
  });

  it('what is done every day needs more than who and when', () => {
    const accuse = { ...report, type: 'ACCUSE', trigger: contentWords('accused'), objects: [] };
    expect(
      joinReport({ ...accuse, trigger: contentWords('blamed') }, [{ ...accuse, number: 7 }]).number,
    ).toBeUndefined();
    expect(joinReport(accuse, [{ ...accuse, number: 7 }]).number).toBe(7);
  });

  it('who met whom has no order', () => {
    const met = { ...report, type: 'CONSULT', trigger: contentWords('met'), objects: [] };
    expect(joinReport({ ...met, actors: [2], recipients: [1] }, [{ ...met, number: 7 }]).number).toBe(7);
    expect(joinReport({ ...met, actors: [3], recipients: [1] }, [{ ...met, number: 7 }]).number).toBeUndefined();
  });

  it('in a copy of the text the same words are the same event, whoever is named', () => {
    const nobody = { ...report, actors: [], recipients: [] };
    expect(joinReport(nobody, [{ ...nobody, number: 7, inCopy: true }])).toEqual({
      number: 7,
      reason: 'the same words in a copy of the text',
    });
  });

  it('takes the one that most agrees, and says what does', () => {
    const near = { ...report, number: 8, date: '2024-03-02', place: 'Halden' };
    expect(joinReport({ ...report, date: '2024-03-02', place: 'Halden' }, [{ ...report, number: 7 }, near])).toEqual({
      number: 8,
      reason: 'the same parties, place, date, words, objects',
    });
  });
});

it('what joins is found: a key in common, and a day in the window', () => {
  const found = (own: ReportFacts, other: ReportFacts): boolean => {
    const { from, to, partial } = dayWindow(own);
    const day = eventDay(other);
    const isNear = (day >= from && day <= to) || partial.includes(day);
    return isNear && soughtEventKeys(own).some((key) => eventKeys(other).includes(key));
  };
  expect(found(report, report)).toBe(true);
  expect(found({ ...report, recipients: [] }, report)).toBe(true);
  expect(found(report, { ...report, recipients: [] })).toBe(true);
  expect(found({ ...report, date: '2024-03-01' }, { ...report, date: '2024-03' })).toBe(true);
  expect(found({ ...report, date: '2024-03' }, { ...report, date: '2024-03-01' })).toBe(true);
  expect(found({ ...report, date: '2024-03-01' }, { ...report, published: '2024-03-04' })).toBe(true);
  expect(found({ ...report, published: '2024-03-04' }, { ...report, date: '2024-03-01' })).toBe(true);
  expect(found({ ...report, actors: [9], recipients: [8] }, report)).toBe(false);
  const told = { ...report, flow: 'arms' as const, date: '2024-01', denied: false };
  const denial = { ...report, flow: 'arms' as const, denied: true, published: '2024-05-10' };
  expect(found(denial, told)).toBe(true);
  expect(found(told, denial)).toBe(true);
});
