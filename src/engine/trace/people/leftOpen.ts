/** How a transfer that somebody had begun is left open: its person is shown no such transfer any more, or has left. */

export const outOfReach = 0 as const;
export const personGone = 1 as const;
