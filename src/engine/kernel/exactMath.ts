/**
 * The language leaves Math.log and Math.exp approximate, so two browsers may differ in the last bit and two runs in
 * everything. These use only operations that IEEE 754 defines exactly, and are within 4e-16 of the true value,
 * relatively.
 */
const bits = new DataView(new ArrayBuffer(8));

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Near the square root of two, so that mantissas lie evenly around one. */
const MANTISSA_MAX = 1.41;

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
  for (let divisor = 25; divisor >= 3; divisor -= 2) series = (series + 1 / divisor) * square;
  const twice = 2 * s;
  return exponent * LN2_HIGH + (twice + (twice * series + exponent * LN2_LOW));
}

/** The coefficients by which FreeBSD's msun approximates x * (e^x + 1) / (e^x - 1) in even powers of x. */
const EXP_SERIES = [
  4.1381367970572385e-8, -0.0000016533902205465252, 0.00006613756321437934, -0.0027777777777015593,
  0.16666666666666602,
] as const;

/** e to the power of a number from -700 to 700. */
export function exactExp(x: number): number {
  // e^x = 2^k * e^r with |r| at most half of log 2.
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const square = r * r;
  let series = 0;
  for (const coefficient of EXP_SERIES) series = series * square + coefficient;
  const c = r - square * series;
  const power = 1 - (low - (r * c) / (2 - c) - high);
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return power * bits.getFloat64(0);
}
