import type { Overrides } from './scenarios';

/** People who only look at public pages, through a CDN. */
export const strollers = (
  groups: Readonly<Record<string, Overrides>> = {},
): Record<string, Overrides> => {
  const { clients, cdn, ...others } = groups;
  const weights = { browseWeight: 1, addWeight: 0, readWeight: 0, checkoutWeight: 0 };
  return {
    clients: { publicShare: 100, ...weights, ...clients },
    cdn: { on: true, ...cdn },
    ...others,
  };
};
