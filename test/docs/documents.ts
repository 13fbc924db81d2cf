import { readTextFiles } from '../support/files';

/** A fenced block of a document: its language, what stands after the language, and its text. */
export interface Block {
  readonly language: string;
  readonly note: string;
  readonly text: string;
}

const isDocument = (name: string): boolean => /^(docs\/.*|[A-Z]+)\.md$/.test(name);

/** The documents of the project by path. */
export const documents = new Map([...readTextFiles()].filter(([name]) => isDocument(name)));

export function textOf(name: string): string {
  const text = documents.get(name);
  if (text === undefined) throw new Error(`There is no document ${name}.`);
  return text;
}

/** Fenced blocks in order. */
export function blocksOf(document: string): Block[] {
  const fences = document.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)\n```$/gm);
  return [...fences].map(([, language = '', note = '', text = '']) => ({ language, note, text }));
}

/** First cells of the table rows below a heading, without the head. */
export function firstCells(document: string, heading: string): string[] {
  const section = document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|')[1]?.trim() ?? '');
}
