/** The vocabulary of the trace: kinds of record, named values, and how several values share one field. */
export * from './kinds';
export * from './pack';
export * from './values';
