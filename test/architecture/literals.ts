import { isNode, lineOf, parseSource, type SyntaxNode, stringValue } from '../support/syntax';

/** Attributes that are read or heard. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|description|about|text|summary)$/;
/** An attribute that may have an id as well as a text: a text begins large. */
const NAME = /^(name|what)$/;
/** Attributes that are for the browser alone. */
const SILENT =
  /^(className|style|d|viewBox|transform|href|id|role|type|points|data-.*|aria-(hidden|haspopup|keyshortcuts))$/;
/** Two words or more, and nothing that is no language: no signs of selectors, paths or markup. */
const SENTENCE = /^[\s+(]*[A-Za-z’]{2,}[,:;]? [A-Za-z’]+(?:[\s,:;–.!?’“”A-Za-z0-9]*)$/;
/** One word as it stands at the head of something: what goes by such names besides is in `NAMED`. */
const HEAD = /^[A-Z][a-z]{2,}[.:]?$/;
/** Beside the hole of a template: "${count} people", "gone: ${names}". */
const BESIDE = /^[^<>[\]{}=#/]*[A-Za-z]{2,}[.:,]? $|^[.:,]? [A-Za-z]{2,}[^<>[\]{}=#/]*$/;

/** One sentence for each text of a source that a person would read and that is no message. */
export function findLiterals(
  name: string,
  code: string,
  isKnown: (text: string) => boolean,
): string[] {
  const found: string[] = [];
  const see = (node: SyntaxNode, silent: boolean): void => {
    if (isUnread(node)) return;
    const attribute = attributeOf(node);
    const isSilent = silent || (attribute !== undefined && SILENT.test(attribute));
    const text = textOf(node);
    if (!isSilent && text !== undefined && !isKnown(text.trim())) {
      found.push(`${name}:${lineOf(code, node.start)}: "${text.trim()}"`);
    }
    const said = attribute === undefined ? undefined : spokenIn(attribute, node.value);
    if (said !== undefined && !isKnown(said)) {
      found.push(`${name}:${lineOf(code, node.start)}: ${attribute}="${said}"`);
    }
    for (const [field, child] of Object.entries(node)) {
      if (node.type === 'Property' && field === 'key') continue;
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) see(one, isSilent);
    }
  };
  see(parseSource(name, code), false);
  return found;
}

/** Imports, types, and what is thrown where the code is wrong. */
const isUnread = (node: SyntaxNode): boolean =>
  /^(Import|ExportAll|TSType|TSInterface|TSLiteral)/.test(node.type) ||
  (node.type === 'NewExpression' && /Error$/.test(nameOf(node.callee)));

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? '') : '');

const attributeOf = (node: SyntaxNode): string | undefined =>
  node.type === 'JSXAttribute' ? nameOf(node.name) : undefined;

/** What an attribute says that is read or heard, where that is a word that its text alone would not give away. */
function spokenIn(attribute: string, value: unknown): string | undefined {
  const said = stringValue(value);
  if (said === undefined || textOf(value as SyntaxNode) !== undefined) return undefined;
  if (SPOKEN.test(attribute)) return asWords(said, /[A-Za-z]{2,}/);
  return NAME.test(attribute) ? asWords(said, /^[A-Z]/) : undefined;
}

/** What a node says, if that reads as words. */
function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'JSXText') return asWords(String(node.value), /[A-Za-z]{2,}/);
  if (node.type === 'TemplateElement') {
    const { cooked } = node.value as { readonly cooked: string };
    return asWords(cooked, BESIDE) ?? asWords(cooked, SENTENCE);
  }
  if (node.type !== 'Literal' || typeof node.value !== 'string') return undefined;
  return asWords(node.value, SENTENCE) ?? asWords(node.value, HEAD);
}

const asWords = (text: string, form: RegExp): string | undefined =>
  form.test(text) ? text : undefined;
