// Writes down what the engine's lists and their words say: the JSON Schema of scenarios and the table of settings; and
// what lessons come to on paper.
//   npm run generate
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { SCHEMA_FILE, TABLE_FILE, withSettingTable } from './lib/generated.mjs';
import { inProject } from './lib/paths.mjs';
import { runTool } from './lib/tool.mjs';

// Node 20 runs no TypeScript; Vite does.
const vite = await createServer({
  configFile: inProject('scripts/vite/node.config.ts'),
  root: inProject('src'),
  appType: 'custom',
  logLevel: 'warn',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const engine = /** @type {import('./lib/generated.mjs').Engine} */ (
    await vite.ssrLoadModule('/engine/index.ts')
  );
  const { schemaWords, tableWords } = await vite.ssrLoadModule('/messages/generatedWords.ts');
  const { PRESET_IDS } = await vite.ssrLoadModule('/scenarios/presets/index.ts');
  const schema = engine.scenarioSchema(schemaWords, PRESET_IDS);
  writeFileSync(inProject(SCHEMA_FILE), JSON.stringify(schema, null, 2));
  const { lessonSheets } = /** @type {typeof import('./lessons/sheets.ts')} */ (
    await vite.ssrLoadModule(inProject('scripts/lessons/sheets.ts'))
  );
  for (const [file, text] of await lessonSheets()) writeFileSync(inProject(file), text);
  const document = readFileSync(inProject(TABLE_FILE), 'utf8');
  writeFileSync(inProject(TABLE_FILE), withSettingTable(document, engine.FIELDS, tableWords));
} finally {
  await vite.close();
}
process.exitCode = runTool('@biomejs/biome', ['format', '--write', inProject(SCHEMA_FILE)]);
