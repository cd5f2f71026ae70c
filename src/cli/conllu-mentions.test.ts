import { expect, it } from 'vitest';
import { parseConllu, writeConllu } from '../conllu/index.ts';
import { spec, toldOf } from '../find/entities/entities.fixture.ts';
import { conlluMentions } from './conllu-mentions.ts';

it('writes mentions of one with one id, counted by words, nested ones inside', () => {
  const source = [
    '# newdoc id = a',
    '1\tthe\t_\tDET\t_\t_\t2\tdet\t_\t_',
    '2\tmayor\t_\tNOUN\t_\t_\t5\tnsubj\t_\t_',
    '3\tof\t_\tADP\t_\t_\t4\tcase\t_\t_',
    '4\tKitwe\t_\tPROPN\t_\t_\t2\tnmod\t_\t_',
    '5\tsaid\t_\tVERB\t_\t_\t0\troot\t_\t_',
    '6\the\t_\tPRON\t_\t_\t5\tobj\t_\t_',
    '',
    '',
  ].join('\n');
  const [document] = parseConllu(source);
  if (document === undefined) throw new Error('there is no document');
  const analysis = toldOf(document.text, [
    { word: 'the', upos: 'DET', head: 1, relation: 'det' },
    { word: 'mayor', upos: 'NOUN', mention: 'person' },
    { word: 'of', upos: 'ADP', head: 3, relation: 'case' },
    { word: 'Kitwe', upos: 'PROPN', mention: 'place', head: 1, relation: 'dep' },
    { word: 'he', upos: 'PRON', mention: 'person', earlier: 1 },
  ]);
  const written = writeConllu(document, { mentions: conlluMentions(document.text, analysis, spec) });
  const entities = written.split('\n').map((line) => /Entity=\S+/.exec(line.split('\t')[9] ?? '')?.[0]);
  expect(written).toContain('# global.Entity = eid-etype-head-other\n');
  expect(entities.filter(Boolean)).toEqual([
    'Entity=(e1-person-2-',
    'Entity=(e2-place-1-)e1)',
    'Entity=(e1-person-1-)',
  ]);
  expect(conlluMentions(document.text, analysis, spec, 7).map(({ entity }) => entity)).toEqual(['e8', 'e8', 'e9']);
});
