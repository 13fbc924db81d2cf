/**
 * The language leaves Math.log and Math.exp approximate, so two browsers may differ in the last bit and two runs in
 * everything. These use only operations that IEEE 754 defines exactly; the logarithm is within 4e-16 of the true value,
 * relatively.
 */
const bits = new DataView(new ArrayBuffer(8));

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Near the square root of two, so that mantissas lie evenly around one. */
const MANTISSA_MAX = 1.41;

/** 1/25, 1/23 and so on to 1/3: what the terms of the logarithm's series are multiplied by. */
const ODD_INVERSES = Float64Array.from({ length: 12 }, (_, term) => 1 / (25 - 2 * term));

/** Natural logarithm of a normal number above zero. */
export function exactLog(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = ((high >>> 20) & 0x7ff) - 1023;
  bits.setUint32(0, (high & 0x000fffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > MANTISSA_MAX) {
    mantissa /= 2;
    exponent += 1;
  }
  // log(m) = 2 artanh(s); |s| is at most 0.172, so twelve terms of the series reach the last bit.
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let term = 0; term < 12; term += 1) {
    series = (series + (ODD_INVERSES[term] as number)) * square;
  }
  const twice = 2 * s;
  return exponent * LN2_HIGH + (twice + (twice * series + exponent * LN2_LOW));
}

/** The exponential function, within 1e-15 of the true value, relatively. @param x from -708 to 709. */
export function exactExp(x: number): number {
  const exponent = Math.floor(x / LN2_HIGH + 0.5);
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  // |rest| is at most 0.347, so fourteen terms of the series reach the last bit.
  let series = 1;
  for (let term = 14; term >= 1; term -= 1) series = 1 + (series * rest) / term;
  bits.setUint32(0, (exponent + 1023) << 20);
  bits.setUint32(4, 0);
  return series * bits.getFloat64(0);
}

/** `base`, which is above zero, to the power of `exponent`. Good to 1e-13 where the power is below 1e100. */
export const exactPow = (base: number, exponent: number): number =>
  exactExp(exponent * exactLog(base));
