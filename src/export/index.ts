export { guarded, withoutGuard } from './delimited.ts';
export type { ReportedEvent } from './event-row.ts';
export { type Chunk, type ExportFormat, exportFormat, exportFormats } from './formats.ts';
export type { IdentifiedRecord } from './identified-record.ts';
export { reportedEvents } from './reported-events.ts';
export { xmlText } from './xml.ts';
