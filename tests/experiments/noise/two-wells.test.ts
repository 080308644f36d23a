import { describe, expect, it } from "vitest";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { input } from "../../../src/engine/tensor.ts";
import { traced } from "../../../src/engine/traced.ts";
import { withMotion } from "../../../src/experiments/define.ts";
import { plateauMasses } from "../../../src/experiments/noise/two-wells/authors.ts";
import {
  type CrowdSettings,
  LOOKS,
  moveAndLook,
  moveCrowds,
  narrowVariance,
  schemeVariance,
  settled,
  sharesOf,
  startCrowds,
  wellsOf,
} from "../../../src/experiments/noise/two-wells/crowd.ts";
import face from "../../../src/experiments/noise/two-wells/face.ts";
import { boltzmann, dimensionForOdds, logOdds, shareOfOdds } from "../../../src/experiments/noise/two-wells/law.ts";
import {
  arrivalTitle,
  drawnInWords,
  energyTitle,
  oddsInWords,
  oddsTitle,
  partsOf,
  percents,
  standingOf,
  startsOf,
} from "../../../src/experiments/noise/two-wells/words.ts";
import { Run, runToEnd } from "../../../src/experiments/run.ts";
import { summarise } from "../../../src/experiments/summary.ts";

const twoWells = await withMotion(face);

const base: CrowdSettings = {
  potential: "bowls",
  dimension: 5,
  ratio: 2,
  temperature: 1,
  deeper: 0,
  start: "half",
  walkers: 500,
  barrier: 3,
  rate: 0.1,
};
const exact = (over: Partial<CrowdSettings>) => boltzmann(wellsOf({ ...base, ...over }), 60);

describe("the power law", () => {
  it("gives 2^D to 1 for twice the width", () => {
    [2 / 3, 4 / 5, 8 / 9, 16 / 17, 32 / 33].forEach((share, i) => {
      expect(shareOfOdds(logOdds(i + 1, 2))).toBeCloseTo(share, 14);
    });
  });

  it("reaches 2 : 1 for 1.001 in 693.49 dimensions, and e^299.850 : 1 in 300,000", () => {
    expect(Math.abs(dimensionForOdds(2, 1.001) - 693.49)).toBeLessThan(0.01);
    expect(Math.abs(dimensionForOdds(2, 1.0001) - 6932)).toBeLessThan(1);
    expect(Math.abs(logOdds(300_000, 1.001) - 299.85)).toBeLessThan(0.001);
  });

  it("knows no difference between equal wells, and pays for depth", () => {
    expect(shareOfOdds(logOdds(300_000, 1))).toBe(0.5);
    expect(logOdds(4, 2, 3)).toBeCloseTo(4 * Math.LN2 - 3, 14);
  });
});

describe("Boltzmann's law of the two bowls by quadrature", () => {
  // oracle: an independent quadrature on a grid, to three digits
  it.each([
    [2, [0.666, 0.801, 0.89, 0.942, 0.97, 0.993, 0.999]],
    [1.5, [0.6, 69.3 / 100, 0.772, 0.836, 0.885, 0.946, 0.984]],
    [1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]],
  ] as const)("at ratio %f", (ratio, shares) => {
    [1, 2, 3, 4, 5, 7, 10].forEach((dimension, i) => {
      expect(Math.abs(exact({ dimension, ratio }).wide - shares[i]!), `D = ${dimension}`).toBeLessThan(0.0006);
    });
  });

  it.each([1, 2, 3, 4, 5])("is within 0.005 of the power law in %i dimensions", (dimension) => {
    expect(Math.abs(exact({ dimension }).wide - shareOfOdds(logOdds(dimension, 2)))).toBeLessThan(0.005);
  });

  it.each([0.3, 0.5, 1, 2])("hardly depends on the temperature: %f", (temperature) => {
    const share = exact({ dimension: 3, temperature }).wide;
    expect(share).toBeGreaterThan(0.8885);
    expect(share).toBeLessThan(0.8965);
  });

  it("weighs depth by exp(advantage / temperature)", () => {
    for (const temperature of [0.5, 1]) {
      const { logOdds: odds } = exact({ dimension: 2, ratio: 1, barrier: 5, deeper: 1, temperature });
      expect(Math.abs(odds + 1 / temperature)).toBeLessThan(0.02);
    }
  });

  it.each(["bowls", "funnel", "authors"] as const)("has a density that holds everything: %s", (potential) => {
    for (const dimension of [1, 2, 6]) {
      const settings = { ...base, potential, dimension, barrier: potential === "funnel" ? 1 : 3, temperature: 0.5 };
      const { low, high } = wellsOf(settings);
      const law = boltzmann(wellsOf(settings), 60);
      const mass = law.logDensity.reduce((sum, value) => sum + (Math.exp(value) * (high - low)) / 60, 0);
      expect(Math.abs(mass - 1)).toBeLessThan(1e-3);
      expect(law.narrow + law.wide + law.neither).toBeCloseTo(1, 12);
    }
  });
});

describe("the funnel", () => {
  // oracle: trapezoid over the exact marginal on [-4, 4]
  it.each([
    [0.25, [0.5, 0.65573, 0.78385, 0.92911, 0.9968, 0.99999]],
    [0.4, [0.5, 0.65056, 0.77591, 0.9224, 0.99575, 0.99997]],
  ] as const)("gives the tabled shares at temperature %f", (temperature, shares) => {
    [1, 2, 3, 5, 10, 20].forEach((dimension, i) => {
      const law = exact({ potential: "funnel", barrier: 1, temperature, dimension });
      expect(Math.abs(law.wide - shares[i]!), `D = ${dimension}`).toBeLessThan(1e-4);
    });
  });
});

describe("the authors' potential", () => {
  // oracle: radial quadrature of each hole alone, box [0, 18]^D, temperature 0.10125
  it("leaves 0.82 to the plateau in five dimensions", () => {
    const [narrow, wide, plateau] = plateauMasses({ dimension: 5, ratio: 2, temperature: 0.10125, deeper: 0 });
    expect(Math.abs(narrow - 0.00549)).toBeLessThan(1e-4);
    expect(Math.abs(wide - 0.17583)).toBeLessThan(1e-4);
    expect(Math.abs(plateau - 0.81867)).toBeLessThan(1e-4);
  });

  it.each([
    [1, 0.333, 0.666, 0],
    [2, 0.199, 0.796, 0.005],
    [3, 0.106, 0.846, 0.049],
    [4, 0.039, 0.624, 0.337],
    [6, 0.0004, 0.027, 0.972],
  ])("in %i dimensions: %f, %f, %f", (dimension, ...masses) => {
    plateauMasses({ dimension, ratio: 2, temperature: 0.10125, deeper: 0 }).forEach((mass, i) => {
      expect(Math.abs(mass - masses[i]!)).toBeLessThan(0.0006);
    });
  });

  it("counts nearly the same by region, walkers within two widths of a centre", () => {
    for (const dimension of [1, 3, 5]) {
      const law = exact({ potential: "authors", temperature: 0.10125, dimension });
      const masses = plateauMasses({ dimension, ratio: 2, temperature: 0.10125, deeper: 0 });
      [law.narrow, law.wide, law.neither].forEach((mass, i) => {
        expect(Math.abs(mass - masses[i]!)).toBeLessThan(0.01);
      });
    }
  });
});

describe("the potential that moves walkers", () => {
  const cases = (["bowls", "funnel", "authors"] as const).flatMap((potential) =>
    [1, 3].flatMap((dimension) => [0, 1.5].map((deeper) => ({ potential, dimension, deeper }))),
  );

  it.each(cases)("is the energy along the axis, up to a constant: %o", ({ potential, dimension, deeper }) => {
    const wells = wellsOf({ ...base, potential, deeper, dimension });
    const x = input([1, dimension, 41]);
    const places = Array.from({ length: 41 }, (_, i) => wells.low + ((wells.high - wells.low) * i) / 40);
    // the authors' wells lie on the diagonal
    const rows = Array.from({ length: dimension }, (_, c) =>
      c === 0 || potential === "authors" ? places : places.map(() => 0),
    );
    const [energies] = traced([x], [wells.potential(x)])([rows.flat()]);
    const constant = energies![0]! - wells.energy(places[0]!);
    places.forEach((place, i) => {
      expect(energies![i]! - constant).toBeCloseTo(wells.energy(place), 12);
    });
  });

  // by hand, at (0.5, 1, -1): the bowls' squares are 2.25 and 56.286…; the funnel's stiffness is 4^(1 - 1/(1 + e^-2))
  it.each([
    ["bowls", -0.5 * Math.log(Math.exp(-2.25) + Math.exp(-((0.5 - 3 * Math.sqrt(6)) ** 2 + 2) / 4))],
    ["funnel", 3 * 0.5625 + 4 ** (1 - 1 / (1 + Math.exp(-2)))],
    ["authors", -Math.exp(-(3.5 ** 2 + 9 + 25) / 2) - Math.exp(-(11.5 ** 2 + 121 + 169) / 8)],
  ] as const)("is what its formula says off the axis: %s", (potential, energy) => {
    const x = input([1, 3, 1]);
    const wells = wellsOf({ ...base, potential, dimension: 3 });
    const [found] = traced([x], [wells.potential(x)])([[0.5, 1, -1]]);
    expect(found![0]! / energy).toBeCloseTo(1, 10);
  });
});

describe("a crowd", () => {
  const share = (over: Partial<CrowdSettings>, steps: number, seeds: readonly number[]) => {
    const settings = { ...base, ...over };
    const wells = wellsOf(settings);
    const shares = seeds.map((seed) => {
      const crowds = startCrowds(settings, wells, keyFromSeed(seed));
      moveCrowds(crowds, settings, wells, steps);
      return sharesOf(crowds, wells).wide;
    });
    return shares.reduce((sum, value) => sum + value, 0) / shares.length;
  };
  const ranges = [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007],
  ];

  it.each([
    [1, 0.05],
    [3, 0.04],
    [5, 0.025],
  ])("of 500 from both wells is at Boltzmann's share in %i dimensions after 2,000 steps", (dimension, tolerance) => {
    for (const seeds of ranges)
      expect(Math.abs(share({ dimension }, 2000, seeds) - exact({ dimension }).wide)).toBeLessThan(tolerance);
  });

  it("grows wider in every further dimension", () => {
    const shares = [1, 2, 3, 4, 5].map((dimension) => share({ dimension }, 2000, ranges[0]!));
    for (let i = 1; i < shares.length; i++) expect(shares[i]!).toBeGreaterThan(shares[i - 1]! + 0.01);
  });

  it.each(["half", "narrow", "wide", "spread"] as const)("splits evenly between equal wells from %s", (start) => {
    for (const seeds of ranges)
      expect(Math.abs(share({ ratio: 1, dimension: 2, start }, 2000, seeds) - 0.5)).toBeLessThan(0.035);
  });

  it("is biased towards the wide well by long steps, by the amount of the scheme's own stationary law", () => {
    // oracle: the scheme's transition kernel in one dimension at dt = 0.5: 0.7237
    expect(Math.abs(share({ dimension: 1, rate: 0.5 }, 1000, [...ranges[0]!, ...ranges[1]!]) - 0.7237)).toBeLessThan(
      0.02,
    );
  });

  it("does not cross in the cold", () => {
    expect(share({ dimension: 3, temperature: 0.3 }, 1000, ranges[0]!)).toBeLessThan(0.55);
  });

  it("stays in its well at first", () => {
    for (const potential of ["bowls", "funnel", "authors"] as const)
      for (const start of ["narrow", "wide"] as const) {
        const settings = { ...base, potential, start, barrier: 3, temperature: 0.3 };
        const wells = wellsOf(settings);
        const { narrow, wide } = sharesOf(startCrowds(settings, wells, keyFromSeed(1)), wells);
        expect(start === "narrow" ? narrow : wide).toBeGreaterThan(0.99);
      }
  });
});

describe("settled", () => {
  const looks = (a: number, b: number) => Float64Array.from({ length: 2 * LOOKS }, (_, i) => (i < LOOKS ? a : b));

  it("means that two starts agree within two standard errors", () => {
    expect(settled(looks(0.5, 0.52), [250, 250])).toBe(true);
    expect(settled(looks(0.45, 0.55), [250, 250])).toBe(false);
    expect(settled(looks(0, 1), [250, 250])).toBe(false);
    expect(settled(looks(1, 1), [250, 250])).toBe(true);
    expect(settled(looks(1, 0.996), [250, 250])).toBe(true);
  });

  it("is not said before there were enough looks", () => {
    expect(settled(new Float64Array(2 * LOOKS).fill(-1), [250, 250])).toBe(false);
    const partly = looks(0.5, 0.5);
    partly[3] = -1;
    expect(settled(partly, [250, 250])).toBe(false);
  });

  it("looks at the same steps however the run is cut", () => {
    const settings = { ...base, walkers: 100, start: "spread" as const };
    const wells = wellsOf(settings);
    const run = (pieces: readonly number[]) => {
      const crowds = startCrowds(settings, wells, keyFromSeed(3));
      const seen = new Float64Array(2 * LOOKS).fill(-1);
      let step = 0;
      let since = -1;
      for (const steps of pieces) {
        since = moveAndLook(crowds, seen, settings, wells, step, steps, since);
        step += steps;
      }
      return { crowds, seen, since };
    };
    expect(run([1, 99, 30, 270, 250])).toEqual(run([650]));
    expect(run([650]).seen.includes(-1)).toBe(false);
  });
});

describe("a run", () => {
  it("is finite with long steps, whatever the landscape", () => {
    for (const potential of ["bowls", "funnel", "authors"])
      for (const start of ["narrow", "spread"]) {
        const values = {
          ...twoWells.defaults,
          potential,
          start,
          rate: 1,
          temperature: 2,
          dimension: 10,
          ratio: 3,
          walkers: 100,
          deeper: 2,
          barrier: 5,
        };
        const result = runToEnd(twoWells, values, 1);
        expect(result.state).toBe("done");
        // nobody may be left in the narrow well, whose variance there is none of then; two starts may disagree; and only
        // the authors' box has holes, whose walls are no line's
        for (const [name, value] of Object.entries(result.scalars))
          if (!/^(variance\.narrow|since|memory|hole\..*)$/.test(name) || value !== null)
            expect(Number.isFinite(value), name).toBe(true);
        for (const field of Object.values(result.fields))
          for (const value of field) expect(Number.isFinite(value)).toBe(true);
      }
  });

  it.each([
    ["bowls", 10],
    ["funnel", 9],
  ])("draws the power law of those directions in which the wells differ: %s, %i of 10", (potential, differing) => {
    const values = { ...twoWells.defaults, potential, walkers: 100 };
    const { fields } = twoWells.observe(twoWells.init(values, keyFromSeed(1)), values);
    const at = Array.from(fields["odds.dimension"]!).indexOf(10);
    expect(fields["odds.law"]![at]).toBeCloseTo(differing * Math.LN2, 12);
  });

  it("draws every walker, on a grid of hundredths", () => {
    const values = { ...twoWells.defaults, walkers: 700 };
    const state = twoWells.init(values, keyFromSeed(1));
    const { fields } = twoWells.observe(state, values);
    expect(fields["walkers.first"]).toHaveLength(700);
    for (const value of fields["walkers.first"]!) expect(Math.round(value * 100) / 100).toBe(value);
    expect(structuredClone(state)).toEqual(state);
  });
});

describe("the narrow well's variance", () => {
  it("is the one that walkers are given, where they are put at random", () => {
    // placed by a normal law of variance T / curvature, those far out belonging to the wide well
    for (const potential of ["bowls", "funnel"] as const) {
      const settings = { ...base, potential, start: "narrow" as const, temperature: 0.1, walkers: 2000, barrier: 5 };
      const wells = wellsOf(settings);
      const crowds = startCrowds(settings, wells, keyFromSeed(2));
      const variance = narrowVariance(crowds[0]!, sharesOf(crowds, wells).where, wells, 0.1);
      expect(Math.abs(variance - 1)).toBeLessThan(0.05);
    }
  });

  it("is multiplied by 1 / (1 - λ dt / 2) by the scheme, in the directions in which the wells differ", () => {
    expect(schemeVariance({ ...base, rate: 1 }, wellsOf({ ...base, rate: 1 }))).toBeCloseTo(2, 14);
    const authors = { ...base, potential: "authors" as const, rate: 0.5, deeper: 1 };
    expect(schemeVariance(authors, wellsOf(authors))).toBeCloseTo(4 / 3, 14);
    // barrier 3: stiffness 24 along the axis, about 4 across
    const funnel = { ...base, potential: "funnel" as const, rate: 1 };
    expect(schemeVariance(funnel, wellsOf(funnel))).toBeCloseTo(1 / (1 - 4 ** (1 - 1 / (1 + Math.exp(4))) / 48), 12);
  });
});

describe("the time in which a start is forgotten", () => {
  it("is what the two starts of a crowd show in one dimension", () => {
    const values = { ...twoWells.defaults, dimension: 1, walkers: 2000 };
    const run = runToEnd(twoWells, values, 1);
    const gap = (step: number) => {
      const i = run.series["share.fromStart"]!.x.indexOf(step);
      return run.series["share.fromOpposite"]!.y[i]! - run.series["share.fromStart"]!.y[i]!;
    };
    // ln of shares of 1,000 walkers at gaps of 0.7 and 0.25: an error of 0.09 over 450 steps
    const seen = 450 / Math.log(gap(150) / gap(600));
    expect(Math.abs(seen / run.scalars.memory! - 1)).toBeLessThan(0.25);
  });
  it("grows with barrier over temperature as an exponential", () => {
    const memory = (temperature: number) => {
      const values = { ...twoWells.defaults, dimension: 1, temperature, walkers: 100 };
      return twoWells.observe(twoWells.init(values, keyFromSeed(1)), values).scalars.memory!;
    };
    // the pass: 3 less the soft minimum's ln 2 / 2
    expect(Math.abs(Math.log(memory(0.2) / memory(0.25)) - (3 - Math.LN2 / 2))).toBeLessThan(0.2);
  });
});

describe("in words", () => {
  const at = (over: object) => {
    const values = { ...twoWells.defaults, walkers: 200, ...over };
    const runs = [1, 2, 3, 4].map((seed) => runToEnd(twoWells, values, seed));
    return summarise(twoWells, values, runs);
  };
  const usual = at({ dimension: 1 });
  const cold = at({ temperature: 0.2 });
  const long = at({ rate: 1, dimension: 1, walkers: 500 });

  it("a crowd on the law has settled", () => {
    expect(twoWells.describe(usual)).toMatch(
      /^In one dimension, \d\d\.\d % of the walkers are in the wide well after 3,000 steps; Boltzmann’s law says 66\.\d %\. Two different starts agree since step [\d,]+: the crowd has settled\.$/,
    );
    expect(arrivalTitle(usual)).toBe("Two starts, one law");
    expect(oddsTitle(usual)).toMatch(/^Each further dimension multiplies the odds by about 2\.0$/);
    expect(drawnInWords(usual)).toBe("walkers of one run over it");
  });

  it("a cold crowd still waits, each start under its name and all shares in one precision", () => {
    const text = twoWells.describe(cold);
    expect(text).toMatch(
      /still disagree: in the wide well are (under )?\d\.\d % of those that began in the narrow well, and (over )?\d\d\d?\.\d % of those that began in the wide well/,
    );
    // Kramers' wait: exp(2.65 / 0.2) over a few; a lower bound in five dimensions
    expect(text).toMatch(/By the free energy it takes at least about [\d,]+0,000 steps to forget most of a start\.$/);
    expect(text.match(/\d %/g)).toHaveLength(4);
    expect(text).not.toMatch(/[^.\d]\d+ %/);
    expect(arrivalTitle(cold)).toBe("Two starts still disagree");
    expect(arrivalTitle({ ...cold, step: 300 })).toBe("Two starts, not yet together");
    expect(arrivalTitle({ ...cold, step: 0 })).toBe("Two starts");
  });

  it("long steps agree on something else, and the bias has a name", () => {
    expect(twoWells.describe(long)).toMatch(
      /Two different starts agree, yet not on the law: the odds of the wide well are 4\.\d : 1 here and 2\.0 : 1 by the law\. That is the bias of the step: steps of size 1 double the variance/,
    );
    expect(arrivalTitle(long)).toBe("Two starts agree, yet not on the law");
  });

  it("a crowd below the law is not called settled on it, nor is the step blamed", () => {
    const less = {
      ...usual,
      members: usual.members.map((member) => ({ ...member, "share.wide": 0.4, "share.narrow": 0.6 })),
    };
    expect(standingOf(less).beyond).toBe(-1);
    expect(twoWells.describe(less)).toContain("yet not on the law");
    expect(twoWells.describe(less)).not.toContain("bias");
  });

  it("a share that misses the law by more than chance is not called settled on it, whatever the odds", () => {
    // 3 : 1 between the wells by both, but a fifth of the walkers are in neither
    const lost = {
      ...usual,
      scalars: { ...usual.scalars, "share.exact": { median: 0.75, low: 0.75, high: 0.75 } },
      members: usual.members.map((member) => ({ ...member, "share.wide": 0.6, "share.narrow": 0.2 })),
    };
    expect(standingOf(lost).beyond).toBe(0);
    expect(standingOf(lost).shareBeyond).toBe(-1);
    expect(twoWells.describe(lost)).toContain("the share misses it by more than chance");
    expect(arrivalTitle(lost)).toBe("Two starts agree, yet not on the law");
  });

  it("starts are named by where they began, and equal wells by their sides", () => {
    const named = (values: object) => Object.values(startsOf({ ...usual, values: { ...usual.values, ...values } }));
    expect(named({ start: "half" })).toEqual(["began in the narrow well", "began in the wide well"]);
    expect(named({ start: "narrow" })).toEqual(["began in the narrow well", "began in the wide well"]);
    expect(named({ start: "wide" })).toEqual(["began in the wide well", "began in the narrow well"]);
    expect(named({ start: "spread" })).toEqual(["began anywhere", "began in the narrow well"]);
    expect(named({ start: "wide", ratio: 1 })).toEqual(["began in the right well", "began in the left well"]);
    const equal = summarise(twoWells, { ...twoWells.defaults, ratio: 1 }, [
      new Run(twoWells, { ...twoWells.defaults, ratio: 1 }, 1).result(),
    ]);
    expect(oddsTitle(equal)).toBe("Even odds in every dimension");
    expect(twoWells.describe(equal)).toContain("in the right well");
  });

  it("odds have two digits, or two beyond even ones", () => {
    const said = [1, 2.04, 32.4, 1140, 1.00501, 0.5].map((odds) => oddsInWords(Math.log(odds)));
    expect(said).toEqual(["1 : 1", "2.0 : 1", "32 : 1", "1,100 : 1", "1.005 : 1", "1 : 2.0"]);
  });

  it("shares of a whole add up, and nobody is rounded away", () => {
    expect(percents([0.215, 0.785], true)).toEqual(["21.5 %", "78.5 %"]);
    expect(percents([0.0305, 0.9695], true)).toEqual(["3.1 %", "96.9 %"]);
    expect(percents([0.5, 0.97])).toEqual(["50.0 %", "97.0 %"]);
    expect(percents([0, 1, 0.5])).toEqual(["0.0 %", "100.0 %", "50.0 %"]);
    expect(percents([0.9999, 0.0001])).toEqual(["over 99.9 %", "under 0.1 %"]);
    expect(percents([Number.NaN])).toEqual(["–"]);
  });

  it("free energy says which side lies lower, by T ln of the odds of the densities at the bottoms", () => {
    expect(energyTitle(at({ ratio: 1, dimension: 3 }))).toBe("Level by energy, and by free energy");
    // one direction beside the first: ln 2 of room against 0.7 of depth
    const even = at({ dimension: 2, deeper: 0.7 });
    expect(energyTitle(even)).toBe("Level by free energy, not by energy");
    // four of five directions are integrated out, each of them twice as wide
    expect(energyTitle(at({ barrier: 5, temperature: 0.5 }))).toBe(
      `By free energy the wide well lies ${(0.5 * 4 * Math.LN2).toPrecision(2)} below the narrow well`,
    );
    const authors = at({ potential: "authors", temperature: 0.10125, rate: 1 });
    expect(energyTitle(authors)).toBe("Entropy favors the plateau over both wells");
    expect(percents(partsOf(authors))).toEqual(["0.5 %", "17.6 %", "81.9 %"]);
    const [narrow, wide, neither] = partsOf(usual);
    expect(narrow + wide + neither).toBeCloseTo(1, 12);
  });

  it("the authors' crowd is mostly in neither well", () => {
    expect(twoWells.describe(at({ potential: "authors", temperature: 0.10125, rate: 1 }))).toContain("in neither well");
  });
});
