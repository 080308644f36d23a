import { describe, expect, it } from "vitest";
import { rowsTold } from "../../src/build/row-marks.ts";
import type { Rows } from "../../src/terms/rows.ts";

const known: Rows = {
  T1: { claim: "The first", standing: "theorem" },
  T2: { claim: "The second", standing: "question" },
};
const matter = '---\ntitle: "T"\n---\n';
const told = (text: string) => rowsTold(matter + text, "content/t.mdx", known);

describe("the rows that a chapter tells", () => {
  it("are found wherever their marks stand, also where numbers and widgets are unknown", () => {
    const text =
      'One.<Row of="T2" /> <Value of="none" field="x" /> $x$\n\n<Settled>\n\nTwo.<Row of="T1" />\n\n</Settled>';
    expect(told(text)).toEqual(["T2", "T1"]);
    expect(told('Both.<Row of="T1 T2" />')).toEqual(["T1", "T2"]);
    expect(told('None, and `<Row of="T1" />` is code.')).toEqual([]);
  });

  it("stop with file, line and column where a mark is wrong", () => {
    expect(() => told('\nOne.<Row of="T3" />')).toThrow('content/t.mdx:5:5: <Row>: no row "T3"');
    expect(() => told("One.\n\nTwo <Row of=")).toThrow("content/t.mdx:6:");
  });
});
