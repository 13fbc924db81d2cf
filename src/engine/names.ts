const NAMES = ['Ana', 'Ben', 'Cy', 'Dee', 'Eli', 'Fay', 'Gus', 'Hal'] as const;

/** People are named when there are at most this many; more are a crowd. */
export const NAMED_CLIENTS_MAX = NAMES.length;

/** The person behind client `index`: a first name for the first eight, "P9" and so on after that. */
export const clientName = (index: number): string => NAMES[index] ?? `P${index + 1}`;

/** Server 0 is "S1". */
export const serverName = (index: number): string => `S${index + 1}`;
