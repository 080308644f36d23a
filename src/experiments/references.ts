/** The works that experiments and chapters rest on: content/references.json, their labels and their order. */

export interface Reference {
  /** "Poggio, T.", family name first. */
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  /** Journal, book or venue. */
  readonly where: string;
  readonly url: string;
  readonly doi?: string;
}

export type References = Readonly<Record<string, Reference>>;

/** An entry of a page's bibliography. `label` is what stands in the text: "Mhaskar and Poggio 2016b". */
export interface Entry extends Reference {
  readonly key: string;
  readonly label: string;
}

const family = (author: string) => author.split(",")[0]!.trim();

/** "Poggio", "Mhaskar and Poggio", "Poggio et al." */
function namesOf({ authors }: Reference): string {
  const [first, second, ...others] = authors.map(family);
  if (first === undefined) return "Anonymous";
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} et al.`;
}

const plainLabel = (reference: Reference) => `${namesOf(reference)} ${reference.year}`;

/** Years with a letter where the same names and year stand for several works of the whole essay, in order of title. */
export function labelOf(references: References, key: string): string {
  const reference = references[key]!;
  const label = plainLabel(reference);
  const twins = Object.keys(references)
    .filter((other) => plainLabel(references[other]!) === label)
    .sort((a, b) => compare(references[a]!.title, references[b]!.title));
  return twins.length === 1 ? label : label + "abcdefghij".charAt(twins.indexOf(key));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The bibliography of a page: each key once, by first author's name, then year, then title. */
export function bibliography(references: References, keys: Iterable<string>): Entry[] {
  const entries = [...new Set(keys)].map((key) => ({ key, label: labelOf(references, key), ...references[key]! }));
  return entries.sort(
    (a, b) =>
      compare(a.authors.map(family).join(" ").toLowerCase(), b.authors.map(family).join(" ").toLowerCase()) ||
      a.year - b.year ||
      compare(a.title, b.title),
  );
}
