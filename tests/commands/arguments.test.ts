/** What commands take, and the one line that they say of anything else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArguments, seedsFor, UsageError, valuesFrom } from "../../src/commands/arguments.ts";
import { listing } from "../../src/commands/listing.ts";
import { defineExperiment } from "../../src/experiments/define.ts";
import { seedRange } from "../../src/experiments/link.ts";
import { anyValues } from "../fixtures/settings.ts";
import { wandering } from "../fixtures/wandering.ts";
import { halved, plumb, plumbDefinition } from "../fixtures/without-chance.ts";

const parse = (line: string) => parseArguments(line.split(" ").filter((word) => word !== ""));

describe("arguments", () => {
  it("are read in any order, attached or not", () => {
    expect(parse("run two-wells --param ratio=3 --csv --seeds 2 --param=start=half --first-seed=7")).toEqual({
      words: ["run", "two-wells"],
      parameters: [
        ["ratio", "3"],
        ["start", "half"],
      ],
      files: [],
      seeds: [7, 8],
      counted: true,
      sweep: null,
      csv: true,
      json: false,
    });
    expect(parse("--json --sweep dimension list")).toMatchObject({ words: ["list"], sweep: "dimension", json: true });
  });
  it("may hold = and - in a value", () => {
    const { parameters } = parseArguments(["--param", "formula=x=1", "--param", "shift=-3", "--param=tilt=-1e-3"]);
    expect(parameters).toEqual([
      ["formula", "x=1"],
      ["shift", "-3"],
      ["tilt", "-1e-3"],
    ]);
  });
  it.each([
    ["", [1, 2, 3, 4, 5, 6, 7, 8]],
    ["--seeds 3", [1, 2, 3]],
    ["--seeds 2 --first-seed 51", [51, 52]],
    ["--seeds 51,", [51]],
    ["--seeds 5,1,9", [5, 1, 9]],
    [`--seeds ${seedRange.seed.max},`, [seedRange.seed.max]],
  ])("seeds: %s", (line, seeds) => expect(parse(line).seeds).toEqual(seeds));

  it("seeds are as many as are usual, if nobody said how many", () => {
    expect(seedsFor(wandering, parse(""))).toHaveLength(8);
    expect(seedsFor(halved, parse(""))).toEqual([1]);
    expect(seedsFor(halved, parse("--first-seed 5"))).toEqual([5]);
    expect(seedsFor(halved, parse("--seeds 3"))).toEqual([1, 2, 3]);
  });
  it.each([
    ["--seeds 0", "--seeds: 0 came, wanted a whole number, 1 to 1000"],
    ["--seeds 1001", "--seeds: 1001 came, wanted a whole number, 1 to 1000"],
    ["--seeds 1.5", "--seeds: 1.5 came"],
    ["--seeds 1,,2", "--seeds: nothing came, wanted a whole number, 1 to 1000000"],
    ["--seeds ,", "--seeds: nothing came"],
    ["--seeds 0,1", "--seeds: 0 came, wanted a whole number, 1 to 1000000"],
    ["--seeds 1000001,", "--seeds: 1000001 came"],
    ["--seeds 1,1", "--seeds: 1,1 came, wanted each seed once"],
    ["--seeds 1,2 --first-seed 3", "--first-seed: came with a list of seeds, wanted --seeds N"],
    ["--first-seed 0", "--first-seed: 0 came, wanted a whole number, 1 to 1000000"],
    ["--first-seed x", "--first-seed: x came"],
    ["--seeds", "--seeds: nothing came, wanted a value"],
    ["--seeds=", "--seeds: nothing came, wanted a whole number"],
    ["--param ratio", "--param: ratio came, wanted name=value"],
    ["--csv=yes", "--csv: yes came, wanted nothing behind it"],
    ["--cvs", "--cvs: unknown, wanted --param, --file, --seeds, --first-seed, --sweep, --csv or --json"],
    ["-h", "-h: unknown, wanted --param"],
    ["--no-csv", "--no-csv: unknown"],
    ["--__proto__ x", "--__proto__: unknown"],
    ["--constructor=1", "--constructor: unknown"],
  ])("%s is refused", (line, message) => {
    expect(() => parse(line)).toThrow(UsageError);
    expect(() => parse(line)).toThrow(message);
  });
  it("never throw anything else, and say it in one line", () => {
    const word = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("--", "-", "--=", "--seeds", "--param", "--csv", "a\nb", "-1", "--seeds=\n,"),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        try {
          parseArguments(words);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          expect((error as Error).message).toMatch(/^[^\n\r]*(wanted|unknown)[^\n\r]*$/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("settings of a command", () => {
  it.each([plumb, halved, wandering].map((experiment) => [experiment.id, experiment] as const))(
    "take the canonical text of every value of %s",
    (_, experiment) => {
      fc.assert(
        fc.property(anyValues(experiment), (values) => {
          const words = Object.entries(values).flatMap(([name, value]) => ["--param", `${name}=${value}`]);
          expect(valuesFrom(experiment, parseArguments(words).parameters)).toEqual(values);
        }),
      );
    },
  );
  it("are refused in one line", () => {
    expect(() => valuesFrom(plumb, [["formula", "x\n+foo"]])).toThrow(
      "parameter formula: x +foo came, wanted a formula in x, at most 80 characters (it cannot be read (at 4: unknown name foo",
    );
    expect(() => valuesFrom(plumb, [["tilt", "1,0"]])).toThrow(
      "parameter tilt: 1,0 came, wanted -2 to 2 (it is not a number)",
    );
  });
});

describe("the list", () => {
  it("is what JSON can hold, functions of the settings read at the defaults", () => {
    const surveyed = defineExperiment({
      ...plumbDefinition,
      sweeps: {
        tilt: {
          label: "Gap",
          question: "How does it grow?",
          over: "tilt",
          values: ({ tilt }) => [Number(tilt), 1],
          by: { over: "formula", values: ["x", "x^2"] },
          seeds: () => 1,
          scalars: ["gap"],
        },
      },
      survey: { sweep: "tilt" },
      presets: [{ label: "Level", values: { tilt: 0 } }],
    });
    const told = listing(surveyed) as Record<string, unknown>;
    expect(JSON.parse(JSON.stringify(told))).toStrictEqual(told);
    expect(told).toMatchObject({
      kind: "map",
      chance: false,
      survey: { sweep: "tilt", gathers: false },
      guess: { kind: "mark", of: "gap" },
      presets: [{ label: "Level" }],
      sweeps: { tilt: { values: [0, 1], by: { over: "formula", values: ["x", "x^2"] }, seeds: 1 } },
      parameters: { dots: { kind: "points" }, bump: { kind: "curve" }, formula: { kind: "text", variables: ["x"] } },
    });
    expect(JSON.stringify(told)).not.toContain("measure");
    expect(listing(halved)).toMatchObject({ kind: "certain", brief: { start: 1 }, beats: [{ id: "end" }] });
    expect(listing(wandering)).toMatchObject({ kind: "seeded", chance: true });
  });
});
