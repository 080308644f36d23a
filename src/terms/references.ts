/** The works that experiments and chapters rest on: content/references.json, their labels and their order on a page. */

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

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The anchor of a work in a list of works. */
export const workAnchor = (key: string): string => `ref-${key}`;

/** The keys of a citation, `id="a, b"`, in the order written. */
export const keysOf = (id: string): string[] => id.split(",").map((key) => key.trim());

/**
 * The bibliography of a page: each key once, by first author's name, then year, then title. A year has a letter only
 * where the page has another work of the same names and year, so no reader meets a "2017b" without its "2017a".
 */
export function bibliography(references: References, keys: Iterable<string>): Entry[] {
  const works = [...new Set(keys)].map((key) => ({ key, ...references[key]! }));
  const entries = works.map((work) => {
    const label = plainLabel(work);
    const twins = works
      .filter((other) => plainLabel(other) === label)
      .sort((a, b) => compare(a.title, b.title) || compare(a.key, b.key));
    const letter = twins.length === 1 ? "" : "abcdefghij".charAt(twins.indexOf(work));
    return { ...work, label: label + letter };
  });
  return entries.sort(
    (a, b) =>
      compare(a.authors.map(family).join(" ").toLowerCase(), b.authors.map(family).join(" ").toLowerCase()) ||
      a.year - b.year ||
      compare(a.title, b.title),
  );
}
