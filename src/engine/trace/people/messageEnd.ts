/** Why a message is shown to nobody: no place keeps it, its connection ended while it was on the way, or the place that kept it lost it. */

export const keptNowhere = 0 as const;
export const onTheWay = 1 as const;
export const placeLost = 2 as const;
