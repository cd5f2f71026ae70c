import { describe, expect, it } from 'vitest';
import { entityEntries } from './entities.ts';
import { parseConllu, wordsOf, writeConllu } from './index.ts';

const file = `# newdoc id = quay
# newpar
# sent_id = quay-1
# text = Cranes can't move.
1\tCranes\tcrane\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\tEntity=(e1)
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\t_\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_
4\tmove\tmove\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
4.1\tmove\tmove\tVERB\t_\t_\t_\t_\t0:root\t_
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

# sent_id = quay-2
1\tWhy\t_\tADV\t_\t_\t0\troot\t_\tSpaceAfter=No
2\t?\t_\tPUNCT\t_\t_\t1\tpunct\t_\tSpaceAfter=No

# newpar
1\tTides\t_\tNOUN\t_\t_\t0\troot\t_\tSpacesAfter=\\s\\s\\n
2\tturn\t_\tVERB\t_\t_\t1\tacl\t_\t_

# newdoc
1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_
1\tde\t_\tADP\t_\t_\t_\t_\t_\t_
2\tle\t_\tDET\t_\t_\t_\t_\t_\t_
`;

describe('parseConllu', () => {
  const [quay, other] = parseConllu(file);

  it('puts the text together from forms and spaces', () => {
    expect(quay?.text).toBe("Cranes can't move. Why?\n\nTides  \nturn");
    for (const { tokens } of quay?.sentences ?? [])
      for (const { start, end, words } of tokens)
        expect(words.map(({ form }) => form).join('')).toBe(quay?.text.slice(start, end));
  });

  it('reads ids, paragraphs, words and heads, and passes over empty nodes', () => {
    expect(quay?.sentences.map(({ id, paragraph }) => [id, paragraph])).toEqual([
      ['quay-1', true],
      ['quay-2', false],
      [undefined, true],
    ]);
    const [first] = quay?.sentences ?? [];
    expect(first && wordsOf(first).map(({ form, upos, head, relation }) => [form, upos, head, relation])).toEqual([
      ['Cranes', 'NOUN', 3, 'nsubj'],
      ['ca', 'AUX', 3, 'aux'],
      ["n't", 'PART', 3, 'advmod'],
      ['move', 'VERB', -1, 'root'],
      ['.', 'PUNCT', 3, 'punct'],
    ]);
  });

  it('gives words that do not spell their token even shares of it', () => {
    expect(other).toMatchObject({ text: 'du', sentences: [{ tokens: [{ start: 0, end: 2 }] }] });
    expect(other && wordsOf(other.sentences[0] as never).map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(other).not.toHaveProperty('id');
  });

  it.each(['', '\n\n', '# a comment\n'])('finds nothing in %j', (source) => {
    expect(parseConllu(source)).toEqual([]);
  });

  const row = (...columns: string[]) => [...columns, ...new Array(10).fill('_')].slice(0, 10).join('\t');
  it.each([
    ['1 Rain _ NOUN', 'line 1: it has 1 columns, not 10'],
    [row('x', 'Rain'), 'line 1: "x" is no number of a word'],
    [row('1', ' '), 'line 1: it has no form'],
    [`${row('1', 'Rain')}\n${row('3', 'fell')}`, 'line 2: word 2 is due, not 3'],
    [`${row('1-2', 'dont')}\n${row('1', 'do')}`, 'line 2: the range up to word 2 is not complete'],
    [row('2-1', 'dont'), 'line 1: word 1 is due, not 2-1'],
    [row('1-1', 'dont'), 'line 1: 1-1 is no range of words'],
    [row('1.1', 'Rain'), 'line 1: the sentence has no word'],
    [row('1', 'Rain', '_', '_', '_', '_', 'up'), 'line 1: "up" is no head'],
  ])('refuses %j', (source, message) => {
    expect(() => parseConllu(source)).toThrowError(message);
  });

  it('reads files with Windows line ends', () => {
    expect(parseConllu(file.replaceAll('\n', '\r\n'))).toEqual(parseConllu(file));
  });
});

describe('writeConllu', () => {
  it('writes what parseConllu read', () => {
    const [quay] = parseConllu(file);
    const written = quay ? writeConllu(quay) : '';
    expect(parseConllu(written)[0]?.text).toBe(quay?.text);
    expect(written.split('\n').slice(0, 8)).toEqual([
      '# newdoc id = quay',
      '# newpar',
      '# sent_id = quay-1',
      "# text = Cranes can't move.",
      '1\tCranes\t_\tNOUN\t_\t_\t4\tnsubj\t_\t_',
      "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_",
      '2\tca\t_\tAUX\t_\t_\t4\taux\t_\t_',
      "3\tn't\t_\tPART\t_\t_\t4\tadvmod\t_\t_",
    ]);
    expect(written).toContain(
      '# sent_id = quay-3\n# text = Tides turn\n1\tTides\t_\tNOUN\t_\t_\t0\troot\t_\tSpacesAfter=\\s\\s\\n\n',
    );
  });

  it('writes mentions as brackets of CorefUD', () => {
    const [quay] = parseConllu(file);
    const mentions = [{ first: 0, last: 0, head: 0, entity: 'e1', type: 'object' }];
    const written = quay ? writeConllu(quay, { mentions }) : '';
    expect(written).toContain('# newdoc id = quay\n# global.Entity = eid-etype-head-other\n# newpar');
    expect(written).toContain('nsubj\t_\tEntity=(e1-object-1-)\n');
  });
});

describe('entityEntries', () => {
  const mention = (entity: string, first: number, last: number, head = first) =>
    ({ entity, first, last, head, type: 'person' }) as const;

  it('opens the longest first, and closes the innermost first behind those of one word', () => {
    const all = [mention('e1', 0, 2, 1), mention('e2', 1, 2), mention('e3', 2, 2), mention('e4', 1, 1)];
    expect([...entityEntries([3], all)].sort(([a], [b]) => a - b)).toEqual([
      [0, 'Entity=(e1-person-2-'],
      [1, 'Entity=(e2-person-1-(e4-person-1-)'],
      [2, 'Entity=(e3-person-1-)e2)e1)'],
    ]);
  });

  it.each([
    ['over a sentence’s end', mention('e1', 1, 3), 'words 1 to 3 are not in one sentence'],
    ['backwards', mention('e1', 1, 0), 'words 1 to 0 are not in one sentence'],
    ['outside the document', mention('e1', 9, 9), 'words 9 to 9 are not in one sentence'],
    ['with a head elsewhere', mention('e1', 0, 1, 2), 'word 2 is not in the mention 0 to 1'],
  ])('refuses a mention %s', (_, wrong, message) => {
    expect(() => entityEntries([3, 2], [wrong])).toThrowError(message);
  });
});
