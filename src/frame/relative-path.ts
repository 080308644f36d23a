/** Paths made relative: the same pixels in half the bytes. */

/** What d3 writes: moves, lines, cubic curves and closings, absolute, in plain decimals. */
const ABSOLUTE = /^\s*M(?:[MLCZ]|[-\d.,\s])*$/;
/** Numbers are kept as whole parts of this, so that no rounding adds up along a path. */
const PARTS = 1000;

const written = (part: number) => String(part / PARTS).replace(/^(-?)0\./, "$1.");

/** A minus sign parts two numbers as well as a space does. */
const joined = (numbers: readonly string[]) =>
  numbers.map((number, i) => (i > 0 && !number.startsWith("-") ? ` ${number}` : number)).join("");

/** The same path to a thousandth of a pixel. One that holds anything but absolute M, L, C and Z is left as it is. */
export function relativePath(path: string): string {
  if (!ABSOLUTE.test(path)) return path;
  let result = "";
  let before = "";
  let start: readonly [number, number] = [0, 0];
  let here = start;
  for (const [, command = "", text = ""] of path.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    if (command === "Z") {
      result += "z";
      before = "z";
      here = start;
      continue;
    }
    const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map((number) => Math.round(Number(number) * PARTS));
    const size = command === "C" ? 6 : 2;
    for (let i = 0; i < numbers.length; i += size) {
      const given = numbers.slice(i, i + size);
      const moves = command === "M" && i === 0;
      const steps = moves ? given : given.map((number, side) => number - here[side % 2 === 0 ? 0 : 1]);
      const name = moves ? "M" : command === "C" ? "c" : "l";
      const tail = joined(steps.map(written));
      // further pairs after a move would be lines
      result += name === before && !moves ? (tail.startsWith("-") ? tail : ` ${tail}`) : name + tail;
      before = name;
      here = [given.at(-2) ?? 0, given.at(-1) ?? 0];
      if (moves) start = here;
    }
  }
  return result;
}
