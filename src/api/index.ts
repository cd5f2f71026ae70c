export { type App, type AppOptions, createApp } from './app.ts';
export { createReader, type Reader, type ReaderOptions } from './jobs/reader.ts';
export { createMcpServer, type McpOptions } from './mcp/server.ts';
export { PortTaken, type Running, startServer } from './server.ts';
