export { withoutGuard } from './delimited.ts';
export { type Chunk, type ExportFormat, exportFormat, exportFormats } from './formats.ts';
