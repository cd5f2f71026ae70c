import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Archive, EntityProfile, FlowLine, Network, Sizes, StoryVersion, Utterance } from '../../archive/index.ts';
import type { ArticleRecord } from '../../record/index.ts';
import { sampleRecord } from '../../record/sample.fixture.ts';
import type { DeepReadonly } from '../route.ts';
import type { sizes, versions } from './article.ts';
import type { entityProfile } from './entity.ts';
import type { flows, network } from './event.ts';
import { articleRecord } from './record.ts';
import type { utterance } from './utterance.ts';

/** Sentences are what an article came with, and no part of records. */
type OnRecord = Omit<ArticleRecord, 'article'> & { readonly article: Omit<ArticleRecord['article'], 'sentences'> };

/** With every key needed, so that one that a schema lacks is seen. */
type Whole<T> = T extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;
type Answer<Schema extends z.ZodType> = Whole<DeepReadonly<z.input<Schema>>>;

describe('the schemas say what the types say', () => {
  it('of records, entities, flows, the network, utterances, versions and sizes', () => {
    expectTypeOf<Answer<typeof articleRecord>>().toEqualTypeOf<Whole<OnRecord>>();
    expectTypeOf<Answer<typeof entityProfile>['namesakes']>().toEqualTypeOf<Whole<EntityProfile['namesakes']>>();
    expectTypeOf<Answer<typeof flows>['items'][number]>().toEqualTypeOf<Whole<FlowLine>>();
    expectTypeOf<Answer<typeof network>>().toEqualTypeOf<Whole<Network>>();
    expectTypeOf<Answer<typeof utterance>>().toEqualTypeOf<Whole<Utterance>>();
    expectTypeOf<Answer<typeof versions>['items'][number]>().toEqualTypeOf<Whole<StoryVersion>>();
    expectTypeOf<Answer<typeof sizes>>().toEqualTypeOf<Whole<Sizes>>();
    expectTypeOf<Awaited<ReturnType<Archive['sizes']>>>().toEqualTypeOf<Sizes>();
  });

  it('lets a record through as it is', () => {
    expect(articleRecord.parse(sampleRecord)).toEqual(sampleRecord);
  });
});
