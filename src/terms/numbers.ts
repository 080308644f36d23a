/** Numbers as text, and text as numbers: what is printed anywhere can be typed anywhere. */

/** A number with its thousands apart, 12,345.6: alike in every browser, and cheap enough for every frame. */
export function grouped(value: number): string {
  const [whole = "", ...rest] = String(value).split(/(?=[.e])/);
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest.join("");
}

/**
 * A share as a percentage, everywhere with one decimal, so that two of them in a sentence can be compared; small ones
 * keep two digits.
 */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return "–";
  const parts = share * 100;
  const small = parts !== 0 && Math.abs(parts) < 0.095;
  return `${small ? String(Number(parts.toPrecision(2))) : parts.toFixed(1)} %`;
}

/** A share in whole percent, for words; all is said of all alone. */
export function wholePercent(share: number): string {
  if (!Number.isFinite(share)) return "–";
  const rounded = Math.floor(share * 100 + 0.5);
  return `${share < 1 ? Math.min(99, rounded) : rounded} %`;
}

/** A share with at most one decimal: 4.3 %, 12 %, −1 %. */
export function shortPercent(share: number): string {
  if (share > 0 && share < 0.0995) return `${(share * 100).toFixed(1)} %`;
  return withMinus(wholePercent(share));
}

/** The same text with each percent sign kept on the line of its number. */
export const unbroken = (text: string): string => text.replaceAll(" %", "\u00a0%");

/** A printed number with a minus sign for its hyphen, and without one where nothing is left of it: "−0.50", "0.00". */
export const withMinus = (text: string): string => text.replace("-", Number(text) === 0 ? "" : "−");

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
const plainDigits = "0123456789-";

/** One or more raised digits, for `split` and `replace`. */
export const raisedPattern = new RegExp(`[${raisedDigits}]+`, "g");

const behindDigit = new RegExp(`(\\d)(?=${raisedPattern.source})`);

/** A whole number as an exponent: -18 is ⁻¹⁸. */
export const raised = (power: number): string =>
  String(power).replace(/[-\d]/g, (digit) => raisedDigits.charAt(plainDigits.indexOf(digit)));

/** A number in two digits, for words: 0.034, 1,200. */
export const twoDigits = (value: number): string => grouped(Number(value.toPrecision(2)));

/** A size from 0 on with its power of ten, in so many digits: 3 · 10⁻⁵, 10⁻³⁰, 1.7 · 10⁹; 0 is 0. */
export function inPowers(size: number, digits = 1): string {
  const [front = "0", power = "0"] = size.toExponential(digits - 1).split("e");
  if (Number(front) === 0) return "0";
  return `${Number(front) === 1 ? "" : `${Number(front)} · `}10${raised(Number(power))}`;
}

/** Raised digits as plain ones: ⁻¹⁸ is -18. */
export const lowered = (text: string): string =>
  text.replace(raisedPattern, (digits) =>
    digits.replace(/./g, (digit) => plainDigits.charAt(raisedDigits.indexOf(digit))),
  );

/** Decimal and scientific notation; nothing that `Number` takes beside these ("", " 1", "0x1f", "Infinity"). */
export function parseNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/**
 * Marks between thousands go, a decimal comma becomes a point. One comma before three digits parts thousands, as this
 * essay prints them ("1,000"), unless a lone 0 stands before it; a point before three digits stays a point ("1.000").
 */
function withPoint(text: string): string {
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(text)) return text.replaceAll(",", "");
  if (/^[1-9]\d{0,2}([ '’]\d{3})+([.,]\d*)?$/.test(text)) return text.replace(/[ '’]/g, "").replace(",", ".");
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(text) || /^[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text))
    return text.replaceAll(".", "").replace(",", ".");
  return /^\d*,\d+$/.test(text) ? text.replace(",", ".") : text;
}

/**
 * A number as people write it: 1,000 · 1 000 · 1,5 · −3 · 1e3 · 10^3 · 2·10⁻⁵ · 50 %. NaN where it is none.
 * @param unit  may stand behind it
 */
export function typedNumber(text: string, unit = ""): number {
  let rest = lowered(text.replace(behindDigit, "$1^"))
    .replace(/[−–]/g, "-")
    .replace(/[\s\u00a0\u2009\u202f]+/g, " ")
    .trim();
  if (unit !== "" && rest.endsWith(unit)) rest = rest.slice(0, -unit.length).trimEnd();
  const [, sign = "", size = rest] = /^([+-]) ?(.*)$/.exec(rest) ?? [];
  const power = /^(?:(.+?) ?[·×*] ?)?10 ?(?:\^|\*\*) ?([+-]?\d+)$/.exec(size);
  if (power) return parseNumber(`${sign}${withPoint(power[1] ?? "1")}e${power[2]}`);
  const [, front = size, exponent = ""] = /^(.*?)(e[+-]?\d+)$/i.exec(size) ?? [];
  return parseNumber(`${sign}${withPoint(front)}${exponent}`);
}
