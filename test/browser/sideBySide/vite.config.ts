import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { about } from '../../../scripts/vite/about.ts';
import { contentSecurityPolicy } from '../../../scripts/vite/contentSecurityPolicy.ts';
import { messages } from '../../../scripts/vite/messages.ts';

/** The page of the test, built apart from what is published. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  base: './',
  logLevel: 'warn',
  plugins: [react(), about(), messages(), contentSecurityPolicy()],
  worker: { format: 'es', plugins: () => [messages()] },
  build: {
    target: 'es2023',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
});
