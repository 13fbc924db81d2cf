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

/** Has everything said in this language from now on, and says so in the document. Rejects where it cannot be fetched. */
export async function speak(language: Language, page: HTMLElement): Promise<void> {
  if (language !== 'en') translate((await CATALOGS[language]()).messages);
  page.lang = language;
  page.dir = DIRECTIONS[language];
}
