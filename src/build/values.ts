/**
 * Numbers of the prose: `<Value of="two-wells" field="share.wide" as="percent" />` is read from content/results when
 * the chapter is compiled, so that no number of a sentence is typed by hand.
 */
import type { StoredResult } from "../experiments/stored.ts";
import type { Band, Summary } from "../experiments/types.ts";
import { resultFile } from "../terms/places.ts";
import { ChapterError, element, type Literal, type TreeNode, words } from "./tree.ts";

const forms = ["number", "percent", "integer", "ratio", "scientific"] as const;
type Form = (typeof forms)[number];
const sides = ["median", "low", "high"] as const;
type Side = (typeof sides)[number];
const counts = ["seeds", "steps", "diverged"] as const;

const known = ["of", "field", "ratio", "parameter", "count", "as", "digits", "side", "seed", "sweep", "at"];

const list = (names: Iterable<string>) => [...names].join(", ");

function oneOf<T extends string>(given: Literal | undefined, allowed: readonly T[], name: string, otherwise: T): T {
  if (given === undefined) return otherwise;
  const found = allowed.find((candidate) => candidate === given);
  if (found === undefined) throw new Error(`${name}="${given}" came, wanted one of ${list(allowed)}`);
  return found;
}

/** The summary that is meant: the default run's, or that of a stored sweep's point. */
function summaryOf(result: StoredResult, sweep: Literal | undefined, at: Literal | undefined): Summary {
  if (sweep === undefined && at === undefined) return result.summary;
  const found = typeof sweep === "string" && Object.hasOwn(result.sweeps, sweep) ? result.sweeps[sweep] : undefined;
  if (!found)
    throw new Error(`sweep="${sweep ?? ""}" is not stored; stored are: ${list(Object.keys(result.sweeps)) || "none"}`);
  const point = found.points.find(({ value }) => String(value) === String(at));
  if (!point)
    throw new Error(
      `at=${String(at)} is not in sweep ${found.name}: ${list(found.points.map((p) => String(p.value)))}`,
    );
  return point.summary;
}

function scalarOf(summary: Summary, name: string, side: Side, seed: Literal | undefined): number {
  const band: Band | undefined = Object.hasOwn(summary.scalars, name) ? summary.scalars[name] : undefined;
  if (!band) throw new Error(`no field "${name}"; there are: ${list(Object.keys(summary.scalars))}`);
  const member = seed === undefined ? undefined : summary.seeds.indexOf(Number(seed));
  if (member === -1)
    throw new Error(`seed ${String(seed)} is not stored; stored are: ${list(summary.seeds.map(String))}`);
  const value = member === undefined ? band[side] : summary.members[member]?.[name];
  if (typeof value !== "number") throw new Error(`field "${name}" is not finite there; no number can be written`);
  return value;
}

/**
 * The number that `<Value>` stands for.
 * @throws Error with what came and what was wanted
 */
export function lookUp(result: StoredResult, attributes: Readonly<Record<string, Literal>>): number | string {
  const unknown = Object.keys(attributes).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`attribute ${unknown} is unknown, wanted ${list(known)}`);
  const { field, ratio, parameter, count, seed } = attributes;
  const summary = summaryOf(result, attributes.sweep, attributes.at);
  if (typeof parameter === "string") {
    const value = Object.hasOwn(summary.values, parameter) ? summary.values[parameter] : undefined;
    if (value === undefined)
      throw new Error(`no parameter "${parameter}"; there are: ${list(Object.keys(summary.values))}`);
    return value;
  }
  if (count !== undefined) {
    const what = oneOf(count, counts, "count", "seeds");
    return what === "steps" ? summary.steps : summary[what].length;
  }
  const side = oneOf(attributes.side, sides, "side", "median");
  if (typeof ratio === "string") {
    const [above = "", below = "", ...others] = ratio.split(",").map((name) => name.trim());
    if (below === "" || others.length > 0) throw new Error(`ratio="${ratio}" came, wanted two fields, "above, below"`);
    return scalarOf(summary, above, side, seed) / scalarOf(summary, below, side, seed);
  }
  if (typeof field !== "string") throw new Error('wanted field="…", ratio="…, …", parameter="…" or count="…"');
  return scalarOf(summary, field, side, seed);
}

const superscript = (digits: string) => element("sup", {}, [words(digits.replace("-", "−"))]);
const grouped = (value: number, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat("en-US", options).format(value).replace("-", "−");

/** A number as it stands in a sentence. `digits` are significant ones, or decimals of a percentage. */
export function written(value: number, form: Form, digits: number | undefined): TreeNode[] {
  if (form === "integer") return [words(grouped(value, { maximumFractionDigits: 0 }))];
  if (form === "percent") {
    const percent = value * 100;
    // 99.7 must not become 100: near both ends one decimal more
    const near = percent !== 0 && percent !== 100 && (percent < 1 || percent > 99);
    return [words(`${grouped(percent, { maximumFractionDigits: digits ?? (near ? 1 : 0) })}\u00a0%`)];
  }
  const significant = digits ?? 2;
  const size = Math.abs(value);
  if (form === "scientific" || (size !== 0 && (size < 1e-3 || size >= 1e7))) {
    const [mantissa, exponent] = value.toExponential(significant - 1).split("e") as [string, string];
    return [words(`${mantissa.replace("-", "−")} × 10`), superscript(exponent.replace("+", ""))];
  }
  const text = grouped(value, {
    maximumSignificantDigits: significant,
    minimumSignificantDigits: size < 100 ? significant : 1,
  });
  return [words(form === "ratio" && significant <= 2 ? text.replace(/\.0$/, "") : text)];
}

/** The element that takes the place of a `<Value>`. @throws ChapterError at the node */
export function valueElement(
  node: TreeNode,
  attributes: Readonly<Record<string, Literal>>,
  resultOf: (id: string) => StoredResult | null,
): TreeNode {
  const id = String(attributes.of ?? "");
  const fail = (message: string) => new ChapterError(node, `<Value of="${id}">: ${message}`);
  const result = resultOf(id);
  if (!result) throw fail(`no ${resultFile(id)}; run \`npm run results -- ${id}\``);
  try {
    const value = lookUp(result, attributes);
    const form = oneOf<Form>(attributes.as, forms, "as", typeof attributes.ratio === "string" ? "ratio" : "number");
    const digits = attributes.digits === undefined ? undefined : Number(attributes.digits);
    if (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 12))
      throw new Error(`digits=${String(attributes.digits)} came, wanted a whole number up to 12`);
    const plain = typeof value === "string" || (attributes.as === undefined && Number.isInteger(value));
    const children = typeof value === "string" ? [words(value)] : written(value, plain ? "integer" : form, digits);
    return element("span", { className: "value" }, children, node.type === "mdxJsxTextElement");
  } catch (error) {
    throw fail((error as Error).message);
  }
}
