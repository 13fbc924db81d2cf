import { parseScenario, placesOf, type Scenario } from '../engine';
import type { Problem } from '../messages/problems';
import { PEOPLE_ON_PAGE_MAX as PEOPLE_MAX } from '../scenarios/pageLimits';

/** A complete scenario, or everything that is wrong with the document on a page. */
export type ParsedForPage =
  | { readonly scenario: Scenario }
  | { readonly problems: readonly Problem[] };

/** Reads a scenario document that is to be played on a page. */
export function parseForPage(document: unknown): ParsedForPage {
  const parsed = parseScenario(document);
  if ('problems' in parsed || placesOf(parsed.scenario) <= PEOPLE_MAX) return parsed;
  const { count, places } = parsed.scenario.clients;
  const [field, number] =
    count > PEOPLE_MAX
      ? (['clients.count', count] as const)
      : (['clients.places', places] as const);
  const allowed = { id: 'allowed.onPage', args: { most: `${PEOPLE_MAX}` } } as const;
  return { problems: [{ field, value: `${number}`, fault: 'is', allowed }] };
}
