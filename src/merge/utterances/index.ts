export { type ContentSketch, contentSketch } from './content-sketch.ts';
export { isSameUtterance } from './same-utterance.ts';
