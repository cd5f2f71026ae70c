export { type ContentSketch, contentSketch } from './content-sketch.ts';
export { mayBeSame } from './rough-words.ts';
export { isSameUtterance } from './same-utterance.ts';
