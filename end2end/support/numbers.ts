// Figures as whole numbers, so that a page and the REST API can be compared whatever the number format.

/** A metric of the REST API: whole numbers for money in cents and counts, decimal text for ratios and field sales. */
export interface Metric {
  value: number | string | null;
}

/** The digits of a figure as people read it: `$1,250.00` and `Rp 1.250,00` are 125000, `−78.4%` is -784. */
export function shown(text: string): bigint | null {
  const digits = text.replaceAll(/\D/g, "");
  if (digits === "") return null;
  return /^[^\d]*[-\u2212]/.test(text) ? -BigInt(digits) : BigInt(digits);
}

/** Whole cents or a count, as shown with all its digits. */
export const whole = ({ value }: Metric): bigint | null => (value === null ? null : BigInt(value));

/** A decimal with `from` digits after the point, rounded half away from zero to `to` digits. */
function rounded(decimal: string, from: number, to: number): bigint {
  const [units = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const exact = BigInt(units + fraction.padEnd(from, "0").slice(0, from));
  const step = 10n ** BigInt(from - to);
  const size = (exact + step / 2n) / step;
  return decimal.startsWith("-") ? -size : size;
}

/** An amount in a currency that is shown without decimals. */
export const withoutDecimals = ({ value }: Metric): bigint | null => (value === null ? null : rounded(String(value), 2, 0));

/** A ratio shown as a percentage with one decimal. */
export const tenthsOfPercent = ({ value }: Metric): bigint | null => (value === null ? null : rounded(String(value), 6, 3));
