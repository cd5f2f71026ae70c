import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpan } from '../../text/index.ts';
import { findDates } from './find-dates.ts';
import { paragraphsOf, unmark } from './marked.fixture.ts';

/**
 * Day of publication and sentence, its expressions marked with what they are to be worth, `?` for nothing. What is not
 * marked is not to be found. 2024-11-07 is a Thursday, 2025-03-18 a Tuesday, 2023-01-02 a Monday, 2024-02-29 a Thursday,
 * 2022-07-10 a Sunday, 2024-08-14 a Wednesday.
 */
const table: readonly (readonly [string, string])[] = [
  // A month on one side of today, words given and things put off
  ['2023-01-02', 'He had forecast [last January|2022-01] that prices would fall.'],
  ['2024-11-07', 'The mine will reopen [next November|2025-11].'],
  ['2023-01-02', 'The owners pledged in [November|2022-11] to hold rents.'],
  ['2024-11-07', 'The hearing was put off to [the first week of January|2025-01].'],
  ['2024-11-07', 'The vote has been moved from [May|2024-05] to [Monday|2024-11-11].'],
  ['2025-03-18', 'The rains did not come until [January|2025-01].'],
  ['2025-03-18', 'The dyke was mended as recently as [August|2024-08].'],
  ['2025-03-18', 'They wrote on [the 3rd|2025-03-03] and again on [the 10th|2025-03-10], and nobody came.'],
  ['2024-11-07', 'There was no bread until [March|2024-03].'],
  ['2024-11-07', 'The panel meets again [a week on Friday|2024-11-15], and reports [Monday week|2024-11-18].'],
  [
    '2025-03-18',
    'A vote must be held within [60 days|?] of [February 3|2025-02-03], when the cabinet fell.'
      .replace('[60 days|?]', '60 days')
      .replace('within 60 days', '[within 60 days|?]'),
  ],
  ['2025-03-18', 'They were told in [May 2024|2024-05] that the road would open by [Easter|2025-04-20].'],
  [
    '2024-11-07',
    'The firm said in [2023|2023] and again [last January|2024-01] that it would close in [June|2024-06].',
  ],
  ['2024-11-07', 'It docked for the first time in nine days after the crews gave in.'],
  ['2024-11-07', '“I rang on [the Friday|?], and nobody came,” he said.'],
  ['2024-11-07', 'Dock workers to strike on [Monday|2024-11-11] over pay'],
  ['2024-11-07', 'Trains will not return to normal before [Wednesday|2024-11-13].'],
  // Quarters before, years at the edge
  ['2025-03-18', 'Sales fell in [the last quarter of 2023|2023-10/2023-12].'],
  [
    '2024-11-07',
    'Growth slowed to 0.2% in [the third quarter|2024-07/2024-09] from 0.8% [a quarter earlier|2024-04/2024-06].',
  ],
  ['2024-11-07', 'No vote is likely before [the new year|2025].'],
  ['2023-01-02', 'The ban came into force in [the new year|2023].'],
  ['2024-11-07', 'The new year group has thirty pupils.'],
  ['2024-11-07', 'Copper will end [2024|2024] at a record, she said.'],
  ['2024-11-07', 'It was the worst flood of [the past half-century|1974/2024].'],
  ['2024-11-07', 'The money runs out at [the end of the fiscal year|?].'],
  // Weekdays
  ['2024-11-07', 'The envoys met in Skarn on [Thursday|2024-11-07].'],
  ['2024-11-07', 'She resigned on [Tuesday|2024-11-05], her office said on [Wednesday|2024-11-06].'],
  ['2024-11-07', 'The talks will resume on [Friday|2024-11-08].'],
  ['2024-11-07', 'Parliament is expected to vote on [Tuesday|2024-11-12].'],
  ['2024-11-07', '[Last Friday|2024-11-01] the union walked out.'],
  ['2024-11-07', 'The court will rule [next Tuesday|2024-11-12].'],
  ['2024-11-07', 'Schools stay shut until [Monday|2024-11-11].'],
  ['2024-11-07', 'No trains have run since [Sunday|2024-11-03].'],
  ['2024-11-07', 'Ahead of [Saturday|2024-11-09]’s vote, both sides called for calm.'],
  ['2024-11-07', 'Mr Hallam was seen after [Monday|2024-11-04]’s raid.'],
  [
    '2024-11-07',
    'The minister told reporters late on [Wednesday|2024-11-06] that talks would go on on [Friday|2024-11-08].'.replace(
      'late on [',
      '[late on ',
    ),
  ],
  ['2024-11-07', 'Rebels shelled the port [early Thursday|2024-11-07], a spokesman said.'],
  ['2024-11-07', 'He is to meet his rival in Corran on [Saturday|2024-11-09].'],
  ['2024-11-07', '“We leave on [Sunday|2024-11-10],” they said, and will.'.replace('We leave', 'We will leave')],
  ['2024-11-07', 'The Fed, which meets on [Wednesday|2024-11-13], may cut rates.'],
  ['2024-11-07', 'The committee agreed to publish the report on [Monday|2024-11-11].'],
  ['2024-11-07', 'Thousands returned to work on [Monday|2024-11-04].'],
  ['2024-11-07', 'The premier spoke to lawmakers on [Tuesday|2024-11-05].'],
  ['2024-11-07', 'The bridge has been closed since [Friday evening|2024-11-01].'],
  ['2024-11-07', 'The shop will be closed on [Friday|2024-11-08].'],
  ['2024-11-07', 'She arrived on [Monday last week|2024-10-28].'],
  ['2024-11-07', 'The hearing on [Wednesday of next week|2024-11-13] was put off.'],
  ['2024-11-07', 'Two men were charged [this Monday|2024-11-04].'],
  ['2024-11-07', 'After [Friday|2024-11-01] prayers the crowd marched to the palace.'],
  ['2024-11-07', 'The market is held [every Friday|?] and on [Sundays|?].'],
  ['2024-11-07', 'The ferry sank at [noon on Tuesday|2024-11-05].'],
  ['2024-11-07', 'The deadline expires at [10 a.m. on Monday|2024-11-11].'],
  ['2024-11-07', 'It struck at [09:30 GMT on Wednesday|2024-11-06].'],
  [
    '2022-07-10',
    'The president fled the palace on [Saturday|2022-07-09] and will step down on [Wednesday|2022-07-13].',
  ],
  ['2023-01-02', 'The strike began on [Monday|2023-01-02].'],
  ['2023-01-02', 'Shops shut on [Sunday|2023-01-01] for the holiday.'],
  ['2025-03-18', 'The talks are to go on in Skarn on [Thursday|2025-03-20].'],
  ['2025-03-18', 'The prime minister warned on [Monday|2025-03-17] that she would not sign.'],
  ['2025-03-18', 'Oil fell 2% in [Tuesday|2025-03-18] trading.'],
  ['2025-03-18', 'The mediators summoned the owners to a hearing on [Friday|2025-03-21].'],
  ['2025-03-18', 'The mediators have invited both crews to a first round of talks [Thursday|2025-03-20].'],
  ['2025-03-18', 'The guild called for a strike on [Monday|2025-03-24].'],
  ['2025-03-18', 'The ministry summoned the envoy on [Friday|2025-03-14].'],
  [
    '2025-03-18',
    'The crew that was called to a meeting refused to speak on [Friday|2025-03-14].'.replace(
      'refused to speak',
      'spoke',
    ),
  ],
  ['2025-03-18', 'Corran Steel reports [fourth-quarter|2024-10/2024-12] earnings on [Friday|2025-03-21].'],
  ['2025-03-18', 'There were reports of gunfire on [Friday|2025-03-14].'],

  // Weekday with its date
  ['2024-11-07', 'Voting took place on [Tuesday, 5 November|2024-11-05].'],
  ['2024-11-07', 'Voting took place on [Tuesday, Nov. 5, 2024|2024-11-05], in the rain.'],
  ['2024-11-07', 'The minister said on [Tuesday (Nov 5)|2024-11-05] that fares will rise.'],

  // A day of a month that was just named
  [
    '2023-02-09',
    'Some 400 died in [the three months to December|2022-10/2022-12], up on [the same period of 2020|2020-10/2020-12].',
  ],
  ['2024-05-14', 'It forecast a loss for [the year to March 2025|2024-04/2025-03] and a profit [this fiscal year|?].'],
  [
    '2022-05-19',
    'Profit fell in [the 12 months through March|2021-04/2022-03] and in [the final three months of 2021|2021-10/2021-12].',
  ],
  ['2023-08-12', 'She wrote it in [2021|2021]; [the following January|2022-01] they fired at her.'],
  ['2023-02-09', 'He was sworn in on [27 May 2021|2021-05-27] and stepped down [the following spring|2022-21].'],
  ['2023-03-24', 'He eased bans for [this weekend|2023-03-25/2023-03-26].'],
  ['2023-03-24', 'They met in [the last week of January|2023-01].'],
  ['2025-02-24', 'Crews warned in [November|2024-11]. They wrote again on [the 12th|2024-11-12].'],
  ['2025-02-24', 'Crews warned on [3 November|2024-11-03], and once more on [the 12th|2024-11-12].'],
  [
    '2025-02-24',
    'Crews warned in [June 2023|2023-06]; on [the 31st|?] nobody listened.'.replace(
      '31st|?] nobody listened',
      '31st|?], nobody listened',
    ),
  ],
  ['2025-02-24', 'The crews met on [the 12th|2025-02-12].'],
  [
    '2025-02-24',
    'Crews warned in [November|2024-11]. The owner met them on [Friday|2025-02-21] and on [the 12th|2025-02-12].',
  ],
  ['2025-02-24', 'Costs rose in the two years to [March|2024-03], the port said.'],
  ['2025-02-24', 'It was a long road to March for the team.'],

  // The year before
  ['2024-09-05', 'The last strike, in [2021|2021], took a week; [the year before|2020] porters had stayed at home.'],
  ['2024-09-05', 'The last strike was in [2021|2021]. [The year before|2020] porters had stayed at home.'],
  ['2024-09-05', 'The last strike was in [2021|2021]. [The year before|?] porters struck, pay was cut.'],

  // Days by name
  ['2024-11-07', 'He was born on [7 November 1964|1964-11-07].'],
  [
    '2024-11-07',
    'The treaty of [November 7, 1917|1917-11-07], fell apart.'.replace('1917-11-07], fell', '1917-11-07] fell'),
  ],
  ['2024-11-07', 'The ship left on [Oct. 30|2024-10-30].'],
  ['2024-11-07', 'The ship left on [the 5th of November|2024-11-05].'],
  ['2024-11-07', 'Elections are due on [20 December|2024-12-20].'],
  ['2024-11-07', 'The law took effect on [1 January|2024-01-01].'],
  ['2025-01-04', 'She died on [24 December|2024-12-24].'],
  ['2024-12-28', 'The tax will rise on [Jan. 15|2025-01-15].'],
  ['2025-03-18', 'They would open a radio channel on [1 April|2025-04-01].'],
  ['2025-03-18', 'Neither side expects a signature before the election in Tarsund on [6 April|2025-04-06].'],
  ['2025-03-18', 'PARIS, [March 18|2025-03-18] (Agency) - Police raided a flat.'],
  ['2024-05-20', 'The fair runs from [May 3|2024-05-03] to [June 2|2024-06-02].'],
  ['2024-05-20', 'It rained between [3 and 5 May|2024-05-03/2024-05-05].'],
  ['2024-05-20', 'The summit of [3-5 May|2024-05-03/2024-05-05] ended early.'],
  ['2024-05-20', 'The summit of [May 3–5, 2023|2023-05-03/2023-05-05] ended early.'],
  ['2024-11-07', 'Polls open on [Nov. 9|2024-11-09] and [10|2024-11-10].'],
  ['2024-11-07', 'Sessions took place on [5|2024-11-05] and [6 November|2024-11-06].'],
  ['2024-11-07', 'The army took power on [3 May last year|2023-05-03].'],
  ['2024-02-29', 'It happens only on [February 29|2024-02-29].'],
  ['2024-11-07', 'He will speak on [the 15th|2024-11-15].'],
  ['2024-11-07', 'They met on [the 3rd of last month|2024-10-03].'],

  ['2024-11-07', 'They vote [this coming Sunday|2024-11-10].'],
  ['2024-11-07', 'It always falls on a [Friday|?].'],

  // Months
  ['2024-08-02', 'It was the wettest [July|?] or [August|?] day on record.'],
  ['2024-08-02', 'By [this time next year|2025-08] it will be dry; [this time last week|2024-07-26] it was not.'],
  ['2024-11-07', 'He resigned [a fortnight ago|2024-W43], [half a century ago|1974] he would have stayed.'],
  ['2024-11-07', 'The [2022/23|2022/2023] season ended 3000/12 to one.'],
  [
    '2024-11-07',
    'It fell in [2011|2011] and [2012|2012]. In [the latter year|2012] it lost nine on [Boxing Day|2012-12-26].',
  ],
  ['2024-11-07', 'Moscow launched its assault in [February 2022|2022-02].'],
  ['2024-11-07', 'Exports fell in [October|2024-10].'],
  ['2024-11-07', 'Exports fell in [December|2023-12].'],
  ['2025-03-18', 'Neither side expects a deal before the vote on [6 April|2025-04-06], and she warned of more.'],
  ['2025-03-18', 'It has rained there for [the past 2026 years|?].'],
  ['2025-03-18', 'He was arrested on [6 November|2024-11-06].'],
  ['2024-11-07', 'The plant will close in [January|2025-01].'],
  ['2024-11-07', 'Talks have dragged on since [March|2024-03].'],
  ['2024-11-07', 'The ban was lifted in [early May|2024-05].'],
  ['2024-11-07', 'By [mid-April|2024-04] the river had risen.'],
  ['2024-11-07', 'The team arrives in [late November|2024-11].'],
  ['2024-11-07', 'They signed in [October last year|2023-10].'],
  ['2024-11-07', 'Work begins in [March next year|2025-03].'],
  [
    '2024-11-07',
    'Prices rose between [March and April 2023|x].'.replace(
      '[March and April 2023|x]',
      '[March|2023-03] and [April 2023|2023-04]',
    ),
  ],
  ['2024-11-07', 'From [December|2021-12] to [March 2022|2022-03] they starved.'],
  ['2024-11-07', 'He took office in [May 2016|2016-05] and quit in [October|2016-10].'],
  ['2024-11-07', 'The [November|2024-11] election was close.'],
  ['2024-11-07', 'The [May|2024-05] election was close.'],
  ['2024-11-07', 'In [2019|2019] she won. In [June that year|2019-06] she lost.'],
  ['2024-11-07', 'By [the end of October|2024-10] all had gone.'],
  ['2024-11-07', 'In [January-March 2023|2023-01/2023-03] sales fell.'],
  ['2024-11-07', 'since [march 2022|2022-03], he said, they wait. in [may|2024-05] they came'],

  [
    '2024-11-07',
    'The [Sept. 11|2001-09-11] attacks, the [October 7|2023-10-07] attack and the [Jan. 6|2021-01-06] riot were named.',
  ],
  ['2016-10-13', 'In a statement to my colleague in [July|2016-07], the channel is called fair.'],
  ['2016-10-13', 'She hopes to convince them to come out and support her in [November|2016-11].'],

  // Years
  ['2024-11-07', 'They met in Singapore in [2018|2018] before he crossed the line [the following year|2019].'],
  ['2024-11-07', 'The war lasted from [2014|2014] to [2016|2016].'],
  ['2024-11-07', 'The [2016|2016] election and the [2018|2018] World Cup were compared.'],
  ['2024-11-07', 'Her first book ([1994|1994]) was banned.'],
  ['2024-11-07', 'The 1939-45 war is over.'.replace('1939-45', '[1939-45|1939/1945]')],
  ['2024-11-07', 'It happened in [2008|2008], [2012|2012] and [2016|2016].'],
  ['2024-11-07', 'Output will double by [2030|2030].'],
  ['2024-11-07', 'In [late 2019|2019] a virus spread.'],
  ['2024-11-07', 'It was [2011|2011]’s worst storm.'.replace('It was', 'That was')],
  ['2024-11-07', 'Peace came in [the 1990s|199X], not in [the early 2000s|200X].'],
  ['2024-11-07', 'Back in the [’90s|199X] he was a pilot.'],
  ['2024-11-07', 'The castle dates from [the 19th century|18XX].'],
  ['2024-11-07', 'Profit for [fiscal 2025|2025] and [FY23|2023] differs.'],
  ['2024-11-07', 'Spending in the [financial year 2024-25|2024/2025] will fall.'],
  ['2024-11-07', 'At [the end of 2023|2023] he was free.'],
  ['2024-11-07', 'Since [9/11|2001-09-11] the rules are stricter.'],

  // Counted from publication
  ['2024-11-07', 'He left [yesterday|2024-11-06] and returns [tomorrow|2024-11-08].'],
  ['2024-11-07', '“[Today|2024-11-07] we mourn,” she said [this morning|2024-11-07].'],
  ['2024-11-07', 'Shells fell [overnight|2024-11-07], the mayor said.'],
  ['2024-11-07', '[Earlier today|2024-11-07] the bank closed; [last night|2024-11-06] it was open.'],
  ['2024-11-07', '[Last week|2024-W44] prices fell; [next week|2024-W46] they may rise.'],
  ['2024-11-07', '[Earlier this month|2024-11] a mine collapsed.'],
  ['2024-11-07', 'The plan was drawn up [last month|2024-10] and starts [next year|2025].'],
  ['2024-11-07', '[Late last year|2023] the firm was sold.'],
  ['2024-11-07', 'They met [two years ago|2022] and parted [three days ago|2024-11-04].'],
  ['2024-11-07', '[Six months ago|2024-05] nobody knew him; [two weeks ago|2024-W43] all did.'],
  ['2024-11-07', 'It was founded [a decade ago|2014].'],
  ['2024-11-07', 'Over [the past three months|2024-08/2024-11] 40 people died.'],
  ['2024-11-07', 'In [the last 24 hours|2024-11-06/2024-11-07] nothing moved.'],
  ['2024-11-07', 'Over [the next two years|2024/2026] it will hire.'],
  ['2024-11-07', 'The vote is [in three weeks’ time|2024-W48].'],
  ['2024-11-07', '[Last summer|2024-22] was hot, [last winter|2023-24] mild.'],
  ['2024-11-07', 'It reopened in [summer 2023|2023-22].'],
  ['2024-11-07', 'The bridge should be ready by [the spring|x].'.replace('[the spring|x]', 'the [spring|2025-21]')],
  ['2024-11-07', 'Fighting flared at [the weekend|2024-11-02/2024-11-03], officials said.'],
  ['2024-11-07', 'Growth slowed in [the third quarter of 2023|2023-07/2023-09] and in [Q2|2024-04/2024-06].'],
  ['2024-11-07', 'Sales fell in [the first half of last year|2023-01/2023-06].'],
  ['2024-11-07', 'The fee will rise by [the end of the year|2024].'],
  ['2024-11-07', 'It closed in [the first nine months of 2024|2024-01/2024-09].'],
  ['2025-01-04', 'He was shot on [Christmas Day|2024-12-25], not on [New Year’s Eve|2024-12-31].'],
  ['2024-11-07', 'They hope to be home by [Christmas|2024-12-25].'],
  ['2024-04-10', 'The march took place on [Good Friday|2024-03-29].'],
  ['2024-11-29', 'Shops were full on [Black Friday|2024-11-29].'],

  [
    '2024-11-07',
    'They marched [this past weekend|2024-11-02/2024-11-03] and met [this weekend|2024-11-02/2024-11-03].',
  ],
  ['2024-11-07', 'The teams will play [this weekend|2024-11-09/2024-11-10].'],

  // Counted from the story
  ['2024-11-07', 'A boat sank on [Monday|2024-11-04]. [Two days later|2024-11-06] another did.'],
  ['2024-11-07', 'He was held on [Tuesday|2024-11-05]. [A day earlier|2024-11-04] he had fled.'],
  ['2025-03-18', 'Envoys met on [Tuesday|2025-03-18], [a day after|2025-03-17] a boat was fired on.'],
  ['2025-03-18', 'She spoke on [Monday|2025-03-17], [three days before|2025-03-20] the vote.'],
  ['2024-11-07', 'The king died in [1952|1952]. [The previous year|1951] he had been ill.'],
  ['2024-11-07', 'It opened in [May 2020|2020-05] and closed [two months later|2020-07].'],
  ['2024-11-07', 'She left in [2010|2010]. [A decade later|2020] she was back.'],
  [
    '2024-11-07',
    'Police came on [5 May|2024-05-05]. [That day|2024-05-05] all was quiet; [the next day|2024-05-06] it was not.',
  ],
  ['2024-11-07', 'He had promised to end the war [within 24 hours|?].'],
  ['2024-11-07', '[A day later|?] she was gone.'],
  ['2024-11-07', '[Several weeks later|?] she was back, and in [recent months|?] she has been quiet.'],
  ['2024-11-07', '[Two weeks after|?] the flood the dam still leaks.'],

  // Figures
  ['2024-11-07', 'The log of [2024-11-05|2024-11-05] and of [05.11.2024|2024-11-05] agree.'],
  ['2024-11-07', 'Signed [13/7/2024|2024-07-13] and [7/13/2024|2024-07-13], not [11/7/2024|?].'],
  ['2024-11-07', 'The stamp said [2024-11-05T19:42:00Z|2024-11-05].'],

  // Without a day of publication
  ['', 'On [Tuesday|?] he said that in [2018|2018] and [the following year|2019] he was away.'],
  ['', '[Last week|?] and in [October|?] it rained; on [5 May 2020|2020-05-05] it did not.'],
  ['', 'It opened on [3 June 2019|2019-06-03] and burned down [two days later|2019-06-05].'],
  ['2024', 'On [Tuesday|?] he left.'],

  // Traps: none of these is a date
  ['2024-11-07', 'They may march on Sunnydale; you may second that.'],
  ['2024-11-07', 'May said she would resign, and Theresa May did.'],
  ['2024-11-07', 'The May government fell after a speech by May.'],
  ['2024-11-07', 'March for peace, they cried. The women march, second to none.'],
  ['2024-11-07', 'He sat in the sun and wed in the second act of the fall of the government.'],
  ['2024-11-07', 'Article 5 of the treaty and Resolution 1701 bind 32 states.'],
  ['2024-11-07', 'Some 2018 people and 1,500 cars, or 2000 soldiers, were there.'],
  ['2024-11-07', 'They won 3-2, after 6-4, 7-5; the score was 21-19.'],
  ['2024-11-07', 'It cost $2024 or €1990, about 2000 in all.'],
  ['2024-11-07', 'Flight 1549 and the Boeing 2018 landed; Agenda 2030 did not.'],
  ['2024-11-07', 'Lund, 61, and her son, 19, have a two-year-old and a three-day week.'],
  ['2024-11-07', 'Fox News Sunday and Trending Today told of a brighter tomorrow.'],
  ['2024-11-07', 'He works 24/7 and read the Sunday Times and USA Today.'],
  ['2024-11-07', 'Black Sabbath played; Ruby Tuesday and Wednesday Addams did not.'],
  ['2024-11-07', 'Mr August Brandt and Ms April Hallam met June Okafor.'],
  ['2024-11-07', 'She came second; the second man came first, for the third time.'],
  ['2024-11-07', 'They waited for two years, three weeks and a day.'],
  ['2024-11-07', 'A 2000-strong crowd and a 1900 metre run.'],
  ['2024-11-07', 'An august body met. Dec and Jan Kowalski sang.'],
  ['2024-11-07', 'The Christmas tree stood on Easter Island.'],
  ['2024-11-07', 'Call 2025550143 or 555-2024 by 20:24.'],
  ['2024-11-07', 'The first half ended 1-1; in the first half he scored.'],
];

const view = (text: string, published: string): string[] =>
  findDates(text, paragraphsOf(text), published === '' ? undefined : published).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value ?? '?'}`,
  );

describe('findDates', () => {
  it.each(table)('%s: %s', (published, marked) => {
    const { text, dates } = unmark(marked);
    expect(view(text, published)).toEqual(
      dates.map(({ start, end, value }) => `${text.slice(start, end)} = ${value ?? '?'}`),
    );
  });
});

const words = fc.constantFrom(
  ...'on in the May 7 7th Nov . , 2024 Tuesday last next week year two days later ago earlier first half quarter of - – / : ( ) ’ s 1990s said will to from and a day after Christmas Q3 11 9 é 😀 \n'.split(
    ' ',
  ),
  '\n',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words).map((all) => all.join(' ')),
  fc.array(words).map((all) => all.join('')),
);
const anyDay = fc.constantFrom(
  undefined,
  '2024-11-07',
  '2024-02-29T23:59:59+05:30',
  '2024',
  'soon',
  '0001-01-01',
  '9999-12-31',
);

describe('on any text', () => {
  it('gives sound spans in order and without overlap, and values that are dates', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, published) => {
        let last = 0;
        for (const date of findDates(text, paragraphsOf(text), published)) {
          checkSpan(text, date);
          expect(date.start).toBeGreaterThanOrEqual(last);
          last = date.end;
          expect(date.value === undefined).toBe(date.undecided !== undefined);
          if (date.value !== undefined) expect(date.value).toMatch(VALUE);
        }
      }),
      { numRuns: 200 },
    );
  });

  const VALUE =
    /^[-\d]\d{3}(?:-\d{2}(?:-\d{2})?|-W\d{2})?(?:\/\d{4,5}(?:-\d{2}(?:-\d{2})?)?)?$|^\d{3}X$|^\d{2}XX$|^\d{5}/;

  it('takes time in proportion to the length of the text', { timeout: 30_000 }, () => {
    const line =
      'On Tuesday, 5 November, and in the third quarter of 2023 to 1,500 people 1 2 3 and 4 and 5 or 6, a day after. ';
    const seconds = (times: number): number => {
      const text = line.repeat(times);
      const begin = performance.now();
      findDates(text, [{ start: 0, end: text.length }], '2024-11-07');
      return performance.now() - begin;
    };
    seconds(200);
    const [short, long] = [Math.min(seconds(300), seconds(300)), seconds(3000)];
    expect(long / short).toBeLessThan(30); // ten times the text
  });
});
