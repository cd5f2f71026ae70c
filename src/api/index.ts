export { type App, type AppOptions, createApp } from './app.ts';
export { createReader, type Reader, type ReaderOptions } from './jobs/reader.ts';
