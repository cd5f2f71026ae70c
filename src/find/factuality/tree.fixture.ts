import { type Trees, type TreeWord, treesFrom } from '../trees.ts';

/** One sentence written `form|UPOS|relation|head`, heads counted from 1 and 0 for the root. */
export function treeOf(written: string): Trees {
  const told = written.split(' ').map((word): TreeWord => {
    const [form = '', upos = '', relation = '', head = ''] = word.split('|');
    return { form, upos, relation, head: Number(head) - 1 };
  });
  return treesFrom(told, [0]);
}

/** The number of the word that is written so. */
export function wordAt(trees: Trees, form: string): number {
  const found = Array.from({ length: trees.size }, (_, i) => i).find((i) => trees.form(i) === form);
  if (found === undefined) throw new RangeError(`"${form}" is no word of the sentence`);
  return found;
}
