/** Scales as pages have them are those of d3, number for number, and bring no colors. */
import * as d3 from "d3";
import fc from "fast-check";
import { build, type Rollup } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { numberScales } from "../../src/build/number-scales.ts";

const entry = "virtual:scales";
const scales: import("vite").Plugin = {
  name: "scales",
  resolveId: (source) => (source === entry ? `\0${entry}` : null),
  load: (id) => (id === `\0${entry}` ? `export { scaleLinear, scaleLog, scaleSymlog } from "d3";` : null),
};

async function bundled(plugins: import("vite").Plugin[]): Promise<string> {
  const [made] = (await build({
    root: import.meta.dirname,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [scales, ...plugins],
    build: { write: false, lib: { entry, formats: ["es"] }, rolldownOptions: { input: entry } },
  })) as Rollup.RollupOutput[];
  return made!.output[0].code;
}

describe("scales of numbers", () => {
  let code = "";
  let ours: Pick<typeof d3, "scaleLinear" | "scaleLog" | "scaleSymlog">;
  beforeAll(async () => {
    code = await bundled([numberScales()]);
    ours = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  });

  it("bring no colors; the control: d3 itself does", async () => {
    expect(code).not.toContain("aliceblue");
    expect(await bundled([])).toContain("aliceblue");
  });

  it("give the same bits, forth and back, and the same ticks", () => {
    const number = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(number, number, number, number, number, (a, b, left, right, x) => {
        const both = (make: (from: typeof ours) => d3.ScaleContinuousNumeric<number, number>) => [make(ours), make(d3)];
        for (const [one, other] of [
          both(({ scaleLinear }) => scaleLinear([a, b], [left, right])),
          both(({ scaleLog }) => scaleLog([a, b], [left, right])),
          both(({ scaleSymlog }) => scaleSymlog([a, b], [left, right])),
        ]) {
          expect(one!(x)).toBe(other!(x));
          expect(one!.invert(x)).toBe(other!.invert(x));
          expect(one!.ticks(5)).toEqual(other!.ticks(5));
          expect(one!.rangeRound([left, right])(x)).toBe(other!.rangeRound([left, right])(x));
        }
      }),
    );
  });
});
