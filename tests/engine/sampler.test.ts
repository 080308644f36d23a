/** Langevin dynamics in potentials of tensor code: against closed forms and quadrature, and to the bit. */
import { describe, expect, it, test } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import { sum } from "../../src/engine/operations/axes.ts";
import { add, cosine, exponential, scale, square, subtract } from "../../src/engine/operations/elementwise.ts";
import { tabulated } from "../../src/engine/operations/tabulated.ts";
import { logIntegralOver } from "../../src/engine/quadrature.ts";
import { fillNormal, fold, keyFromSeed } from "../../src/engine/random.ts";
import { type Particles, type SamplerSpec, sampler } from "../../src/engine/sampler.ts";
import { ROWS } from "../../src/engine/shape.ts";
import { constant, type Tensor } from "../../src/engine/tensor.ts";

const common = { temperature: 1, dt: 0.05, precision: "float32" } as const;

/** Two wells at ±1 in every coordinate, and a hole at 0 for all together. */
const wells = (x: Tensor) => {
  const walls = sum(square(subtract(square(x), constant(1, x.shape))), ROWS);
  return subtract(walls, exponential(scale(sum(square(x), ROWS), -1)));
};

const variance = (x: ArrayLike<number>) => Array.from(x).reduce((total, value) => total + value * value, 0) / x.length;

function walked(spec: SamplerSpec, seed: number, steps: number, from?: ArrayLike<number>, backend = webassembly) {
  const made = sampler(spec, backend);
  const particles = made.start(fold(keyFromSeed(seed), "walk"), from);
  made.walk(particles, steps);
  return particles;
}

describe("on a parabola, the variance", () => {
  // standard error of a variance of n normal numbers: sqrt(2 / n) of it
  const particles = 40_000;
  const error = Math.sqrt(2 / particles);

  it.each([
    { temperature: 0.10125, k: 1, dt: 1 },
    { temperature: 0.5, k: 2, dt: 0.1 },
    { temperature: 1, k: 4, dt: 0.45 },
    { temperature: 2, k: 1, dt: 0.01 },
  ])(
    "of Euler and Maruyama's scheme is T / (k (1 - k dt / 2)), within 3.5 errors, for %o",
    ({ temperature, k, dt }) => {
      const potential = (x: Tensor) => scale(square(x), k / 2);
      // twelve times what the squared distance takes to forget its start; past k dt = 1 the steps overshoot
      const steps = Math.ceil(6 / Math.min(k * dt, 2 - k * dt)) + 2;
      const { x } = walked({ ...common, particles, dimension: 1, potential, temperature, dt }, 4, steps);
      expect(Math.abs(variance(x) / (temperature / (k * (1 - (k * dt) / 2))) - 1)).toBeLessThan(3.5 * error);
    },
  );

  it("of that scheme grows without bound past k dt = 2", () => {
    const potential = (x: Tensor) => scale(square(x), 0.5);
    const { x } = walked({ ...common, particles: 100, dimension: 1, potential, dt: 2.2 }, 6, 200);
    expect(variance(x)).toBeGreaterThan(1e20);
  });

  it.each([0.01, 0.5, 2, 20])("of the splitting is T / k at a step of k dt = %f, in each coordinate", (kdt) => {
    const [stiffness, middle] = [
      [1, 25],
      [3, -2],
    ];
    const spec = { ...common, particles, dimension: 2, temperature: 0.7, dt: kdt, quadratic: { stiffness, middle } };
    const { x } = walked(spec, 9, Math.ceil(8 / kdt));
    for (const c of [0, 1]) {
      const own = x.filter((_, i) => i % 2 === c).map((value) => value - middle[c]!);
      expect(Math.abs((variance(own) * stiffness[c]!) / 0.7 - 1)).toBeLessThan(3.5 * error);
    }
  });

  it("of the splitting beside V = c x² / 2 is that of its recursion x <- e^(-k dt) (1 - c dt) x + noise", () => {
    const [k, c, dt, temperature] = [1, 0.5, 0.4, 0.7];
    const potential = (x: Tensor) => scale(square(x), c / 2);
    const quadratic = { stiffness: [k], middle: [0] };
    const { x } = walked({ ...common, particles, dimension: 1, dt, temperature, potential, quadratic }, 12, 30);
    const factor = Math.exp(-k * dt) * (1 - c * dt);
    const wanted = (temperature * (1 - Math.exp(-2 * k * dt))) / k / (1 - factor * factor);
    expect(Math.abs(variance(x) / wanted - 1)).toBeLessThan(3.5 * error);
  });

  it("of the splitting follows (T / k) (1 - exp(-2 k t)) on the way, whatever the step", () => {
    for (const steps of [1, 4]) {
      const quadratic = { stiffness: [2], middle: [0] };
      const { x } = walked({ ...common, particles, dimension: 1, dt: 0.4 / steps, quadratic }, 10 + steps, steps);
      expect(Math.abs(variance(x) / (0.5 * (1 - Math.exp(-1.6))) - 1)).toBeLessThan(3.5 * error);
    }
  });
});

it("a potential may look up tables: a straight one is the same drift as a straight potential", () => {
  const walk = (spec: Pick<SamplerSpec, "potential" | "tables">) => {
    const made = sampler({ particles: 9, dimension: 1, temperature: 0.5, dt: 0.125, precision: "float32", ...spec });
    const crowd = made.start(keyFromSeed(3));
    made.walk(crowd, 40);
    return [...crowd.x];
  };
  // slopes of 1/2 between knots a distance of 1 apart: no rounding in either
  const table = Array.from({ length: 17 }, (_, i) => i / 2);
  const looked = walk({ tables: [table], potential: (x, [values]) => tabulated(x, values!, -8, 8) });
  expect(looked).toEqual(walk({ potential: (x) => scale(x, 0.5) }));
  expect(looked).not.toEqual(walk({}));
});

describe("on a circle", () => {
  it("particles stay, and fill it evenly", () => {
    const { x } = walked({ ...common, particles: 500, dimension: 2, temperature: 5, dt: 1, period: 3 }, 2, 40);
    expect(x.every((value) => value >= 0 && value <= 3)).toBe(true);
    const mean = Array.from(x).reduce((total, value) => total + value, 0) / x.length;
    expect(Math.abs(mean - 1.5)).toBeLessThan((5 * 3) / Math.sqrt(12 * 1000));
  });

  it("they follow exp(-cos(2 pi x / 3) / T), whose mean cosine is -I1(1/T) / I0(1/T)", () => {
    const potential = (x: Tensor) => cosine(scale(x, (2 * Math.PI) / 3));
    const { x } = walked({ ...common, particles: 20_000, dimension: 1, potential, dt: 0.01, period: 3 }, 3, 400);
    const mean = Array.from(x).reduce((total, value) => total + Math.cos((2 * Math.PI * value) / 3), 0) / x.length;
    // Bessel functions: I1(1) / I0(1) = 0.5651591 / 1.2660659; a standard deviation of cos of 0.6
    expect(Math.abs(mean + 0.44639)).toBeLessThan((3.5 * 0.6) / Math.sqrt(20_000));
  });
});

describe("in two uneven wells, U = x⁴/4 - x²/2 + x/5 at T = 1/2", () => {
  const temperature = 0.5;
  const energy = (x: number) => x ** 4 / 4 - x ** 2 / 2 + x / 5;
  const log = (from: number, to: number, f: (x: number) => number = () => 1) =>
    logIntegralOver((x) => Math.log(f(x)) - energy(x) / temperature, [from, from / 2 + to / 2, to], 40);
  const share = Math.exp(log(0, 5) - log(-5, 5));
  const square2 = Math.exp(log(-5, 5, (x) => x * x) - log(-5, 5));

  it("quadrature is what the trapezoid rule gives", () => {
    const grid = Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 2000);
    const density = grid.map((x) => Math.exp(-energy(x) / temperature));
    const all = density.reduce((total, p) => total + p, 0);
    const right = density.reduce((total, p, i) => total + (grid[i]! > 0 ? p : grid[i] === 0 ? p / 2 : 0), 0);
    expect(share).toBeCloseTo(right / all, 7);
    expect(square2).toBeCloseTo(density.reduce((total, p, i) => total + p * grid[i]! ** 2, 0) / all, 9);
  });

  const particles = 20_000;
  // twice the slowest time, 3.4, is forgotten seven times over; the scheme's bias at these steps is a tenth of the error
  const schemes = {
    "Euler and Maruyama": (x: Tensor): Tensor =>
      add(scale(square(square(x)), 0.25), add(scale(square(x), -0.5), scale(x, 0.2))),
    splitting: (x: Tensor): Tensor => add(scale(square(square(x)), 0.25), add(scale(square(x), -1), scale(x, 0.2))),
  };

  it.each(Object.keys(schemes) as (keyof typeof schemes)[])("%s agrees with it within 4 errors", (name) => {
    const quadratic = name === "splitting" ? { quadratic: { stiffness: [1], middle: [0] } } : {};
    const spec = { ...common, ...quadratic, particles, dimension: 1, potential: schemes[name], temperature, dt: 0.004 };
    const { x } = walked(spec, 21, 6000);
    const right = x.filter((value) => value > 0).length / particles;
    const z = (right - share) / Math.sqrt((share * (1 - share)) / particles);
    expect(Math.abs(z)).toBeLessThan(4);
    const fourth = variance(x.map((value) => value * value));
    const z2 = (variance(x) - square2) / Math.sqrt((fourth - variance(x) ** 2) / particles);
    expect(Math.abs(z2)).toBeLessThan(4);
    // and not by chance: the even wells' shares are far outside
    expect(Math.abs(right - 0.5)).toBeGreaterThan(20 * Math.sqrt(0.25 / particles));
  });
});

describe("bits", () => {
  const start = (particles: number, dimension: number) => {
    const from = new Float64Array(particles * dimension);
    fillNormal(keyFromSeed(2), from);
    return from;
  };
  const specs = [
    [1, 1],
    [8, 2],
    [13, 3],
    [1000, 5],
    [40, 1],
  ].flatMap(([particles, dimension]): SamplerSpec[] => {
    const quadratic = { stiffness: new Array(dimension).fill(1.5), middle: new Array(dimension).fill(0.3) };
    const spec = { ...common, dt: 0.01, particles: particles!, dimension: dimension! };
    return [
      { ...spec, potential: wells },
      { ...spec, quadratic },
      { ...spec, potential: (x) => sum(cosine(x), ROWS), quadratic },
      { ...spec, potential: wells, period: 1.7 },
    ];
  });

  test.each(specs)("are the same with and without WebAssembly: %o", (spec) => {
    const from = start(spec.particles, spec.dimension);
    const fast = walked(spec, 5, 70, from);
    expect(fast.x.every(Number.isFinite)).toBe(true);
    expect(fast).toEqual(walked(spec, 5, 70, from, typescript));
    expect(fast.x).not.toEqual(walked(spec, 6, 70, from).x);
  });

  it("are the same however steps are divided, and from a copy of the state", () => {
    const spec = { ...common, particles: 20, dimension: 3, potential: wells };
    const whole = walked(spec, 1, 150);
    const made = sampler(spec);
    let state: Particles = made.start(whole.key);
    for (const steps of [1, 62, 0, 64, 23]) {
      made.walk(state, steps);
      state = structuredClone(state);
    }
    expect(state).toEqual(whole);
  });

  it("of a particle do not depend on how many others there are", () => {
    const spec = { ...common, dimension: 3, potential: wells };
    const many = walked({ ...spec, particles: 100 }, 1, 30);
    const few = walked({ ...spec, particles: 5 }, 1, 30);
    expect(few.x).toEqual(many.x.slice(0, 15));
  });

  it("of float64 are the same walk to the precision of float32", () => {
    const spec = { ...common, particles: 9, dimension: 2, potential: wells, dt: 0.01 };
    const [single, double] = [walked(spec, 3, 20), walked({ ...spec, precision: "float64" }, 3, 20)];
    expect(double.x).toBeInstanceOf(Float64Array);
    for (let i = 0; i < 18; i++) expect(Math.abs(single.x[i]! - double.x[i]!)).toBeLessThan(2e-6);
  });
});

describe("a sampler refuses", () => {
  const spec = { ...common, particles: 4, dimension: 2 };
  it("a potential that is not one number for each particle", () => {
    expect(() => sampler({ ...spec, potential: square })).toThrow("gives [1, 2, 4], wanted [1, 1, 4]");
  });
  it("too few coordinates or stiffnesses, and impossible numbers", () => {
    expect(() => sampler(spec).start([1, 2], [0, 0])).toThrow("wanted 4 x 2");
    expect(() => sampler({ ...spec, quadratic: { stiffness: [1], middle: [0] } })).toThrow("for coordinate 1");
    expect(() => sampler({ ...spec, temperature: -1 })).toThrow("temperature -1");
    expect(() => sampler({ ...spec, dt: 0 })).toThrow("step 0");
    expect(() => sampler({ ...spec, period: -1 })).toThrow("period of -1");
  });
});
