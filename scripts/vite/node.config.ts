// What scripts need that build modules for Node by themselves. Used by scripts/lib/nodeBuild.mjs and generate.mjs.
import { defineConfig } from 'vite';
import { messages } from './messages.ts';

export default defineConfig({ plugins: [messages()] });
