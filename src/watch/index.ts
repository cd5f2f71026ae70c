export { type Clock, systemClock } from './clock.ts';
export type { Fresh, News } from './news.ts';
export { type WatchOptions, type WatchTools, watch } from './watch.ts';
