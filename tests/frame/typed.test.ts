import { describe, expect, it } from "vitest";
import type { CurveParameter, PointsParameter } from "../../src/experiments/parameters.ts";
import { refusalOf, taken } from "../../src/frame/draft.ts";
import { LARGEST, linesOf, pointsIn, textOfFile } from "../../src/frame/pasted.ts";

const axis = { label: "x", min: -1, max: 1, step: 0.1 };
const points: PointsParameter = {
  kind: "points",
  label: "Points",
  help: "",
  value: "0,0,a",
  x: axis,
  y: axis,
  least: 1,
  most: 3,
  classes: [
    { value: "a", label: "red" },
    { value: "b", label: "blue" },
  ],
};
const curve: CurveParameter = { kind: "curve", label: "Curve", help: "", value: "0,0,0", x: axis, y: axis, knots: 3 };
const read = (text: string) => taken(points, pointsIn(text)).value;

describe("points as people have them", () => {
  it.each([
    ["lines of our own", "0.1, 0.5, a\n-0.2, 0, b", "0.1,0.5,a_-0.2,0,b"],
    ["what a link has", "0.1,0.5,a_-0.2,0,b", "0.1,0.5,a_-0.2,0,b"],
    ["CSV with a heading and Windows line ends", "x,y,class\r\n0.1,0.5,a\r\n-0.2,0,b\r\n", "0.1,0.5,a_-0.2,0,b"],
    ["CSV with quotes and a mark of byte order", '\ufeff"0.1","0.5","a"\n', "0.1,0.5,a"],
    ["cells of a spreadsheet", "x\ty\tclass\n0.1\t0.5\ta\n-0.2\t0\tb", "0.1,0.5,a_-0.2,0,b"],
    ["cells with decimal commas", "0,1\t0,5\ta", "0.1,0.5,a"],
    ["typographers’ minus", "−0.2 0 b", "-0.2,0,b"],
  ])("%s", (_, text, wanted) => expect(read(text)).toBe(wanted));

  it("are printed a line each, and read back", () => {
    expect(linesOf("0.1,0.5,a_-0.2,0,b")).toBe("0.1, 0.5, a\n-0.2, 0, b");
    expect(read(linesOf(points.value))).toBe(points.value);
  });

  it("say which of them cannot be read, and give nothing in its place", () => {
    const { value, refusal } = taken(points, pointsIn("0.1,0.5,a\n0.3,oops,b"));
    expect(value).toBeNull();
    expect(refusal?.sentence).toBe("What you gave cannot be read (point 2: 0.3,oops,b).");
    expect(taken(points, pointsIn("0.1,0.5,c")).refusal?.sentence).toContain("class c");
    expect(taken(points, "").refusal?.sentence).toContain("has 0 points");
  });

  it("say that something had to be changed", () => {
    expect(taken(points, "0.1,7,a")).toMatchObject({
      value: "0.1,1,a",
      note: expect.stringContaining("as near as") as string,
    });
    expect(taken(points, "0,0,a_0,0,a_0,0,a_0.1,0,b")).toMatchObject({ value: "0,0,a_0,0,a_0,0,a" });
    expect(taken(points, "0.1,0.5,a").note).toBeNull();
  });
});

describe("heights", () => {
  it("are taken with their number, or refused", () => {
    expect(taken(curve, "0, 0.5, 1").value).toBe("0,0.5,1");
    expect(taken(curve, "0, 0.5").refusal?.sentence).toBe("What you gave has 2 numbers.");
    expect(taken(curve, "0, x, 1").refusal?.sentence).toBe("What you gave cannot be read.");
  });
});

describe("a refusal", () => {
  it("knows the place where it is told", () => {
    expect(refusalOf("cannot be read (at 5: ) came, wanted a number)")).toEqual({
      sentence: "At character 5: ) came, wanted a number.",
      at: 4,
    });
    expect(refusalOf("is not a number").at).toBeNull();
  });
});

describe("a file", () => {
  const file = (text: string | Uint8Array<ArrayBuffer>, name = "points.csv") => new File([text], name);

  it("is read if it is text of a size for points", async () => {
    expect(await textOfFile(file("0,0\n"))).toEqual({ text: "0,0\n" });
  });

  it("is refused in a sentence if it is too large, or no text", async () => {
    expect(await textOfFile(file("x".repeat(LARGEST + 1)))).toEqual({
      refusal: "points.csv has 65 kB; files of at most 64 kB are read.",
    });
    expect(await textOfFile(file(Uint8Array.of(80, 75, 3, 4, 0, 0), "points.xlsx"))).toEqual({
      refusal: "points.xlsx is not a text file.",
    });
  });
});
