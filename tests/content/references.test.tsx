/** What stands in a sentence and in the bibliography for a work that is cited. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Cite, WorksContext } from "../../src/essay/Cite.tsx";
import { bibliography, type Reference } from "../../src/terms/references.ts";

const work = (authors: string[], year: number, title: string): Reference => ({
  authors,
  year,
  title,
  where: "Journal",
  url: "https://example.org/",
});
const references = {
  z: work(["Abel, A."], 2001, "Zeta"),
  a: work(["Abel, A."], 2001, "Alpha"),
  old: work(["Abel, A."], 1990, "Old"),
  many: work(["Cohen, N.", "Sharir, O.", "Shashua, A."], 2016, "Many"),
  unused: work(["Nobody, N."], 2000, "Unused"),
};

describe("a bibliography", () => {
  it("holds each cited work once, by name, year and title, whatever the order of citing", () => {
    const keys = bibliography(references, ["many", "z", "old", "z", "a"]).map(({ key }) => key);
    expect(keys).toEqual(["old", "a", "z", "many"]);
  });

  it("has a letter only where two works of one year stand on the same page", () => {
    const labels = (keys: string[]) => bibliography(references, keys).map(({ label }) => label);
    expect(labels(["z"])).toEqual(["Abel 2001"]);
    expect(labels(["a", "old", "many"])).toEqual(["Abel 1990", "Abel 2001", "Cohen et al. 2016"]);
    expect(labels(["z", "a", "z"])).toEqual(["Abel 2001a", "Abel 2001b"]);
  });
});

describe("a citation", () => {
  const cited = (id: string, page: string[]) =>
    renderToStaticMarkup(
      <WorksContext value={bibliography(references, page)}>
        <Cite id={id} />
      </WorksContext>,
    );

  it("links to the page's bibliography by its labels, in the order written", () => {
    expect(cited("z, many", ["many", "z"])).toBe(
      '<span class="cite">(<a href="#ref-z">Abel 2001</a>; <a href="#ref-many">Cohen et al. 2016</a>)</span>',
    );
    expect(cited("z", ["a", "z"])).toContain(">Abel 2001b<");
  });

  it("is a fault of ours where the bibliography lacks it", () => {
    expect(() => cited("unused", ["z"])).toThrow("unused is cited");
  });
});
