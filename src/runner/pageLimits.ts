import { type Parsed, parseScenario, placesOf } from '../engine';

/** Five lanes and their checkpoints have to fit into a page. Without one, the engine takes ten times as many. */
const PEOPLE_MAX = 10_000;

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
