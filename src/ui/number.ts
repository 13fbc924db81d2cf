const grouped = new Intl.NumberFormat('en-GB');

/** A whole number for people: "1,000". */
export const wholeNumber = (value: number): string => grouped.format(value);
