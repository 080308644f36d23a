import { describe, expect, it } from "vitest";
import { compileChapter } from "../../src/build/chapters.ts";
import type { Surroundings } from "../../src/build/surroundings.ts";
import type { Band, Summary } from "../../src/experiments/types.ts";

const band = (median: number): Band => ({ median, low: median / 2, high: median * 2 });

const summary: Summary = {
  id: "race",
  values: { dimension: 8, target: "generic" },
  seeds: [1, 2],
  state: "done",
  step: 3000,
  steps: 3000,
  diverged: [],
  scalars: { error: band(0.25), other: band(0.5), share: band(0.12345), tiny: band(2.5e-19), whole: band(4000) },
  series: {},
  fields: {},
  members: [{ error: 0.2 }, { error: 0.3 }],
};

const around: Surroundings = {
  widgets: ["race"],
  references: {
    one1999: { authors: ["One, A."], year: 1999, title: "First", where: "Journal", url: "https://example.org/1" },
    two2001: {
      authors: ["Two, B.", "Three, C."],
      year: 2001,
      title: "B",
      where: "Journal",
      url: "https://example.org/2",
    },
  },
  rows: {
    T1: { claim: "The first", standing: "theorem" },
    T2: { claim: "The second", standing: "question" },
  },
  resultOf: (id) =>
    id === "race"
      ? {
          id,
          hash: "",
          summary,
          sweeps: {
            size: {
              name: "size",
              over: "dimension",
              points: [{ value: 4, summary: { ...summary, scalars: { error: band(0.75) } } }],
            },
          },
        }
      : null,
};

const matter = "---\ntitle: T\norder: 1\nroute: /t/\ndescription: D\nquestion: Q?\n---\n";
/** Compiles a chapter whose text begins on line 8. */
const chapter = (text: string) => compileChapter(matter + text, "content/t.mdx", around);

/** The words that a value becomes. */
async function words(element: string): Promise<string> {
  const { code } = await chapter(`So much: ${element}.`);
  return [...code.matchAll(/children: \[?"([^"]*)"|, "([^"]*)"/g)].map((found) => found[1] ?? found[2]).join("|");
}

describe("a chapter that is wrong stops the build at its line", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["an unknown citation", 'Text.\n\nSee <Cite id="nobody" />.', 'content/t.mdx:10:5: <Cite>: no reference "nobody"'],
    ["one unknown citation of two", 'See <Cite id="one1999, x" />.', 'content/t.mdx:8:5: <Cite>: no reference "x"'],
    ["an unknown widget", '<Widget id="racer" />', 'content/t.mdx:8:1: <Widget>: no widget "racer"; there are: race'],
    ["a widget twice", '<Widget id="race" />\n\n<Widget id="race" />', "content/t.mdx:10:1: <Widget"],
    ["no stored result", 'A <Value of="none" field="x" />', "content/t.mdx:8:3: <Value"],
    ["an unknown field", 'A <Value of="race" field="eror" />', 'no field "eror"; there are: error, other'],
    [
      "an unknown parameter",
      'A <Value of="race" parameter="p" />',
      'content/t.mdx:8:3: <Value of="race">: no parameter "p"',
    ],
    [
      "an unknown sweep",
      'A <Value of="race" sweep="s" at="4" field="error" />',
      'sweep="s" is not stored; stored are: size',
    ],
    [
      "a point that a sweep lacks",
      'A <Value of="race" sweep="size" at="5" field="error" />',
      "at=5 is not in sweep size: 4",
    ],
    ["a misspelt attribute", 'A <Value of="race" feild="error" />', "attribute feild is unknown"],
    ["a field that is no number", 'A <Value of="race" field="other" seed={1} />', 'field "other" is not finite there'],
    [
      "an unknown format",
      'A <Value of="race" field="error" as="percents" />',
      'as="percents" came, wanted one of number',
    ],
    ["broken maths", "One.\n\nTwo $\\frac{1$ three.", "content/t.mdx:10:5: Could not render math with KaTeX"],
    ["an unknown command of maths", "Two $\\nosuchthing$.", "content/t.mdx:8:5: Could not render math with KaTeX"],
    ["an unknown element", "<Wodget />", "content/t.mdx:8:1: <Wodget>: unknown, wanted one of Value"],
    ["an unknown ink", 'A <Ink of="deep">net</Ink>.', 'content/t.mdx:8:3: <Ink>: of="deep" came'],
    ["a computed attribute", "<Widget id={1 + 1} />", "content/t.mdx:8:1: <Widget>: id={1 + 1} is computed"],
    ["an answer that is no choice", '<Puzzle question="Q?" choices={["a", "b"]} answer={2}>E</Puzzle>', "0 to 1"],
    [
      "a margin note without a paragraph",
      "One.\n\n<Margin>Two.</Margin>",
      "content/t.mdx:10:1: <Margin>: it stands alone",
    ],
    ["an unknown row", 'One.\n\nTwo.<Row of="T61" />', 'content/t.mdx:10:5: <Row>: no row "T61"'],
    ["one unknown row of two", 'One.<Row of="T1 t2" />', 'content/t.mdx:8:5: <Row>: no row "t2"'],
    [
      "a row told twice",
      'One.<Row of="T1" />\n\nTwo.<Row of="T1" />',
      "content/t.mdx:10:5: <Row>: this chapter tells T1",
    ],
    ["a mark without a row", "One.<Row />", 'content/t.mdx:8:5: <Row>: wanted of="T3"'],
    ["a mark with another attribute", 'One.<Row of="T1" is="true" />', "content/t.mdx:8:5: <Row>: is came"],
    ["a mark around words", 'One.<Row of="T1">two</Row>', "content/t.mdx:8:5: <Row>: it has content"],
    ["a mark without a sentence", 'One.\n\n<Row of="T1" />', "content/t.mdx:10:1: <Row>: it stands alone"],
    ["an element left open", "One.\n\n<Margin>two", "content/t.mdx:10:1: "],
  ];
  for (const [name, text, message] of cases) {
    it(name, async () => {
      await expect(chapter(text)).rejects.toThrow(message);
    });
  }

  it("front matter without a question", async () => {
    const text = matter.replace("question: Q?\n", "");
    await expect(compileChapter(text, "content/t.mdx", around)).rejects.toThrow(
      "content/t.mdx:1:1: front matter: wanted a text question",
    );
  });

  it("none at all", async () => {
    await expect(compileChapter("Text.", "content/t.mdx", around)).rejects.toThrow(
      "content/t.mdx:1:1: no front matter",
    );
  });
});

describe("what a chapter becomes", () => {
  it("lists what it cites, places and is divided into", async () => {
    const text = '## A part\n\nSee <Cite id="two2001, one1999" />.\n\n<Widget id="race" />\n\n## Another $x$\n';
    const { cited, widgets, headings, told } = await chapter(text);
    expect(cited).toEqual(["two2001", "one1999"]);
    expect(widgets).toEqual(["race"]);
    expect(told).toEqual([]);
    expect(headings.map(({ id, depth }) => [id, depth])).toEqual([
      ["a-part", 2],
      [expect.stringContaining("another"), 2],
    ]);
  });

  it("leaves the words of a citation to the page, which knows what else it cites", async () => {
    const { code } = await chapter('See <Cite id="two2001, one1999" />.');
    expect(code).toMatch(/_jsx\(Cite, \{\s*id: "two2001, one1999"/);
  });

  it("has an anchor beside the sentence that tells a row", async () => {
    const { code, told } = await chapter('One.<Row of="T2 T1" /> Two.');
    expect(told).toEqual(["T2", "T1"]);
    expect(code).toMatch(/"One\.", _jsx\(\S*span, \{\s*id: "row-t2"\s*\}\), _jsx\(\S*span, \{\s*id: "row-t1"/);
  });

  it("keeps punctuation with the formula that it touches", async () => {
    const unbroken = async (text: string) => (await chapter(text)).code.split('className: "unbroken"').slice(1);
    const [whole, ...others] = await unbroken("For all points ($x$), and with $y$ too.");
    expect(others).toEqual([]);
    expect(whole).toMatch(/^,\s+children: \["\(", _jsx.*"\),"\]/s);
    expect(await unbroken("With $x$ and $y$ alone.\n\n$$\nz\n$$\n")).toEqual([]);
    expect(await unbroken("Take $x$.")).toHaveLength(1);
  });

  it("writes numbers as they stand in a sentence", async () => {
    expect(await words('<Value of="race" field="error" />')).toContain("0.25");
    expect(await words('<Value of="race" field="error" side="high" />')).toContain("0.50");
    expect(await words('<Value of="race" field="share" as="percent" />')).toContain("12\u00a0%");
    expect(await words('<Value of="race" field="whole" />')).toContain("4,000");
    expect(await words('<Value of="race" parameter="dimension" />')).toContain("8");
    expect(await words('<Value of="race" ratio="other, error" />')).toContain("2");
    expect(await words('<Value of="race" sweep="size" at="4" field="error" />')).toContain("0.75");
    expect(await words('<Value of="race" field="error" seed={2} />')).toContain("0.30");
    expect(await words('<Value of="race" count="seeds" />')).toContain("2");
    expect(await words('<Value of="race" field="tiny" />')).toMatch(/2\.5 × 10.*−19/);
  });
});
