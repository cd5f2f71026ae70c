import type { ArticleRecord, Attribution } from '../../src/browser/index.ts';
import { linesOf } from './lines.ts';
import type { Answer, Question } from './messages.ts';
import { showStory } from './story.ts';

function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`the page has no ${id}`);
  return element;
}

const form = byId('form', HTMLFormElement);
const text = byId('text', HTMLTextAreaElement);
const published = byId('published', HTMLInputElement);
const file = byId('file', HTMLInputElement);
const read = byId('read', HTMLButtonElement);
const status = byId('status', HTMLElement);
const bar = byId('bar', HTMLProgressElement);
const alert = byId('alert', HTMLElement);
const result = byId('result', HTMLElement);

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const where = crossOriginIsolated ? 'several threads' : 'one thread';
let ready = false;
let waiting = false;

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.state === 'loading') showLoading(data.progress);
  else if (data.state === 'ready') {
    ready = true;
    bar.hidden = true;
    say(waiting ? 'Reading …' : 'Ready. Nothing you paste leaves this page.');
  } else if (data.state === 'found') {
    finish();
    const words = data.record.article.text.match(/\S+/gu)?.length ?? 0;
    say(`Read ${words} words in ${(data.milliseconds / 1000).toFixed(1)} s on ${where}.`);
    showRecord(data.record);
  } else fail(data.message, data.loading);
});
worker.addEventListener('error', () => fail('The reader of this page could not be started.', true));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  alert.hidden = true;
  if (text.value.trim() === '') {
    fail('Paste a story first, or drop a text file on the box.', false);
    text.focus();
    return;
  }
  waiting = true;
  read.disabled = true;
  result.hidden = true;
  if (ready) say('Reading …');
  const question: Question = { text: text.value, ...(published.value === '' ? {} : { published: published.value }) };
  worker.postMessage(question);
});

file.addEventListener('change', () => void take(file.files?.[0]));
addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('over');
});
addEventListener('dragleave', () => form.classList.remove('over'));
addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  void take(event.dataTransfer?.files[0]);
});

async function take(given: File | undefined): Promise<void> {
  if (given === undefined) return;
  if (given.size > 1_000_000) return fail('That file is larger than a megabyte; a story is smaller.', false);
  text.value = await given.text();
  text.focus();
}

function showLoading({ loaded, total }: Extract<Answer, { state: 'loading' }>['progress']): void {
  bar.hidden = false;
  if (total === undefined) bar.removeAttribute('value');
  else {
    bar.max = total;
    bar.value = loaded;
  }
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  say(`Loading the model${total === undefined ? '' : `: ${megabytes(loaded)} of ${megabytes(total)} MB`}`);
}

function showRecord(record: ArticleRecord): void {
  const { article, attributions } = record;
  byId('headline', HTMLElement).textContent = article.title ?? '';
  const story = byId('story', HTMLElement);
  const highlight = showStory(story, article, attributions);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const showPlace = (_: Attribution): void => {
    const place = story.querySelector('.cue, .content');
    place?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  };
  byId('lines', HTMLElement).replaceChildren(...linesOf(record, highlight, showPlace));
  byId('none', HTMLElement).hidden = attributions.length > 0;
  byId('json', HTMLElement).textContent = JSON.stringify(record, null, 2);
  result.hidden = false;
  byId('record-title', HTMLElement).focus();
}

function fail(message: string, loading: boolean): void {
  finish();
  if (loading) {
    read.disabled = true;
    bar.hidden = true;
    say('The model could not be loaded. Reload the page to try again.');
  } else if (ready) say('Ready.');
  alert.textContent = message;
  alert.hidden = false;
}

function finish(): void {
  waiting = false;
  read.disabled = false;
}

function say(message: string): void {
  if (status.textContent !== message) status.textContent = message;
}
