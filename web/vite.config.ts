import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licences } from './licences.ts';

/** Where `onrecord serve` listens while the desk is changed. */
const api = 'http://127.0.0.1:4170';

const licence = licences();

/** The desk, built into `dist/web` of the package, from where `onrecord serve` hands it out. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), licence.page],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Nothing as a data: address: the Content-Security-Policy lets only files of our own in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  worker: { format: 'es', plugins: () => [licence.worker] },
  server: {
    proxy: {
      '/api': {
        target: api,
        changeOrigin: true,
        // The server answers only pages of its own origin.
        configure: (proxy) => proxy.on('proxyReq', (request) => request.setHeader('origin', api)),
      },
    },
  },
});
