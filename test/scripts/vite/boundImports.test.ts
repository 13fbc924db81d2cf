/**
 * Goal: a module of the engine finds what it imports once, and is the same program otherwise.
 * Method: small modules, read after the change.
 */
import { describe, expect, it } from 'vitest';
import { bound } from '../../../scripts/vite/boundImports';

describe('imports by name', () => {
  it('are looked up once', () => {
    expect(bound("import { a, b as c } from './d';\nexport const e = () => a(c);\n")).toBe(
      'import { a as imported_a, b as imported_c } from "./d"; const a = imported_a, c = imported_c;\n' +
        'export const e = () => a(c);\n',
    );
  });

  it('leave every line where it is', () => {
    const [, , third] = bound("import {\n  a,\n} from './b'; a();\na(1);\n").split('\n');
    expect(third).toBe(' a();');
  });

  it.each([
    "import './a';",
    "import * as a from './a';",
    "import a from './a';",
    "export { a } from './a';",
    "export * from './a';",
  ])('are no %s', (code) => {
    expect(bound(code)).toBe(code);
  });
});
