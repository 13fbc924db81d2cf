import { type Parsed, parseScenario, placesOf } from '../engine';
import { PEOPLE_ON_PAGE_MAX as PEOPLE_MAX } from '../scenarios/pageLimits';

/** Reads a scenario document that is to be played on a page. */
export function parseForPage(document: unknown): Parsed {
  const parsed = parseScenario(document);
  if ('problems' in parsed || placesOf(parsed.scenario) <= PEOPLE_MAX) return parsed;
  const { count, places } = parsed.scenario.clients;
  const [field, number] =
    count > PEOPLE_MAX ? ['clients.count', count] : ['clients.places', places];
  const allowed = `at most ${PEOPLE_MAX} on the page`;
  const message = `"${field}" is ${number}. Allowed: ${allowed}.`;
  return { problems: [{ field, value: `${number}`, allowed, message }] };
}
