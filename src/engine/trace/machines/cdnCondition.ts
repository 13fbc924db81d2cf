export const running = 0 as const;
export const stopped = 1 as const;
