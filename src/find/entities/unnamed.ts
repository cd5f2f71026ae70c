import type { Entity } from '../../record/index.ts';
import type { Chain } from './chain-set.ts';
import { mentionsOf } from './entity.ts';
import { type Reading, wordsIn } from './reading.ts';

/**
 * A person whom the text never names, as an entity by the words that first describe them: "an Alliance diplomat". For those
 * who speak more than once and were introduced ("the" somebody may have a name that is not seen); undefined where the chain describes nobody alone.
 */
export function unnamedPerson(reading: Reading, chain: Chain, id: string): Entity | undefined {
  const [first] = chain.filter(({ kind }) => kind === 'nominal');
  if (first?.type !== 'person' || !/^(?:an?|one|another)$/iu.test(first.described[0] ?? '')) return undefined;
  if (first.run.first === first.run.last) return undefined; // the "A" of an interview
  if (chain.some(({ being }) => being !== undefined && being !== 'person')) return undefined;
  return { id, name: wordsIn(reading, first.run), type: 'person', mentions: mentionsOf(reading, chain) };
}
