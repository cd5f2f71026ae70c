import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createFinder } from './find/index.ts';
import { loadModel } from './load-model.ts';
import { readPlain } from './read/plain.ts';
import { type Span, slice } from './text/index.ts';

const raw = readFileSync(new URL('../examples/articles/pasted-summit.txt', import.meta.url), 'utf8');
const { text, paragraphs } = readPlain(raw);

it('leaves what an aggregator put round a story out of its body, and keeps cross-heads', () => {
  const body = paragraphs.map((span) => slice(text, span));
  expect(body.filter((own) => own.startsWith('Belmar: the Union plays')).length).toBeLessThan(2);
  expect(body.filter((own) => /Also read|PREV|NEXT|^-+$/u.test(own))).toEqual([]);
  expect(body).toContain('No “gift”');
  expect(body.at(-1)).toContain('Ms. Kolin replied');
});

it('finds what is said in it, its broken quotations too, and none longer than it is', async () => {
  const model = await loadModel();
  const [record] = await createFinder(model).find([{ id: 'pasted', text, language: 'en', paragraphs }]);
  await model.runtime.close();
  const words = (spans: readonly Span[]) => spans.map((span) => slice(text, span)).join(' … ');
  const said = record?.attributions.map(({ source, content }) => `${words(source)}: ${words(content)}`) ?? [];
  const wanted = [
    'the Secretary General of the Northern Union Piet Aldering: Corran’s part “shows how they help each other, Corran, Veyra and, of course, Groy. And it is less and less a matter for the coast alone, it is one for Astoria too”',
    'the Union: Corran … of shipping mortars and rockets to the Veyran army',
    'Belmari President Oresta Kolin: “Corran is part of this war,”',
    'her: gunners from Corran “fired on Belmari lines” and suffered “heavy losses”',
    'the Union’s chief: “Veyra must pay a price. It hands over plans and engines that will one day threaten Astoria, the coast, but also our friends in the south.',
    'he: “I look forward to sitting down with President Hallock and hearing how he sees it,”',
    'a Union diplomat interviewed by the Halen Courier: “Any map that makes him look north is a good map,”',
    'The coastal states: being left alone if Dale Hallock, as he has often hinted, cuts Astoria’s aid to Belmar',
    'he: Dale Hallock … cuts Astoria’s aid to Belmar',
    'Ms. Kolin: “We cannot say + (a truce today) and then we will see +,” … “It’s naive (…) It’s a very costly dream.”',
  ];
  // Two may come out otherwise where another processor rounds otherwise.
  expect(wanted.filter((own) => said.includes(own)).length, said.join('\n')).toBeGreaterThanOrEqual(wanted.length - 2);
  for (const own of record?.attributions ?? []) expect(words(own.content)).not.toMatch(/\n/u);
});
