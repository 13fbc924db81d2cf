import { translate } from './room';

/** Languages that the page can be read in: English, and for tests what is made of it: long, accented, right to left. */
export const LANGUAGES = ['en', 'en-XA'] as const;
/** One of them, as documents name their language. */
export type Language = (typeof LANGUAGES)[number];

const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', 'en-XA': 'rtl' };
/** English comes with the code that says it. */
const CATALOGS = { 'en-XA': () => import('./pseudo') } as const satisfies Record<
  Exclude<Language, 'en'>,
  unknown
>;

/**
 * Has everything said in this language from now on, and says so in the document. Rejects where it cannot be fetched.
 * @param stands is settled once the document is whole: what it says by itself is in English until then
 */
export function speak(
  language: Language,
  page: HTMLElement,
  stands: Promise<unknown>,
): Promise<void> {
  const coming = change(language, page, stands);
  speaking = coming.catch(() => undefined);
  return coming;
}

let speaking: Promise<unknown> = Promise.resolve();

/** Settled once everything is said in the language that was asked for: what is said before may be in English. */
export const spoken = (): Promise<unknown> => speaking;

async function change(
  language: Language,
  page: HTMLElement,
  stands: Promise<unknown>,
): Promise<void> {
  if (language !== 'en') {
    const { messages, translateDocument } = await CATALOGS[language]();
    translate(messages);
    await stands;
    translateDocument(page);
  }
  page.lang = language;
  page.dir = DIRECTIONS[language];
}
