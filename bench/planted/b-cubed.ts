export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B3 in percent (Bagga and Baldwin 1998): of each mention the part of those with its id that are of its person, and the part of those of
 * its person that have its id. What `found` does not know is alone.
 * @param only the mentions to average over; all where it is not given
 */
export function bCubed(
  gold: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, string>,
  only: Iterable<string> = gold.keys(),
): BCubed {
  const idOf = (mention: string): string => found.get(mention) ?? mention;
  const counts = (keyOf: (mention: string, person: number) => string): ReadonlyMap<string, number> => {
    const all = new Map<string, number>();
    for (const [mention, person] of gold) all.set(keyOf(mention, person), (all.get(keyOf(mention, person)) ?? 0) + 1);
    return all;
  };
  const both = counts((mention, person) => `${person} ${idOf(mention)}`);
  const [byId, byPerson] = [counts(idOf), counts((_, person) => String(person))];
  let [precision, recall, count] = [0, 0, 0];
  for (const mention of only) {
    const person = gold.get(mention);
    if (person === undefined) continue;
    const shared = both.get(`${person} ${idOf(mention)}`) ?? 0;
    precision += shared / (byId.get(idOf(mention)) ?? 1);
    recall += shared / (byPerson.get(String(person)) ?? 1);
    count += 1;
  }
  [precision, recall] = [(100 * precision) / (count || 1), (100 * recall) / (count || 1)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
