/** `universality` computed: one net is built, and is there at once; another one of the same size is trained. */
import { fold, type Key } from "../../../engine/random.ts";
import type { TrainerState } from "../../../engine/trainer.ts";
import { powerLaw } from "../../power-law.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import type { Built } from "./broken-line.ts";
import { build, FROM, type Off, offBy, offOf, SIZES } from "./built.ts";
import type { Settings } from "./settings.ts";
import { heightsAt, lawOf, nameOf, targetOf } from "./targets.ts";
import { kinksOf, netAlong, netAt, startOf, train } from "./trained.ts";

interface Learning extends State {
  /** The builder's draws follow from it. */
  key: Key;
  net: TrainerState;
}

export const init = (settings: Settings, key: Key): Learning => ({ step: 0, key, net: startOf(settings, key) });

export function advance(state: Learning, steps: number, settings: Settings): void {
  train(state.net, settings, steps);
  state.step += steps;
}

/** Places of the picture, and those where a trained net’s error is measured. */
const DRAWN = 201;
const LOOKS = 1025;
const x = Array.from({ length: DRAWN }, (_, i) => i / (DRAWN - 1));

interface Building {
  readonly net: Built;
  readonly along: Float64Array;
  readonly off: Off;
}

interface Curve {
  readonly sup: number[];
  readonly rms: number[];
  readonly slopes: { readonly sup: number; readonly rms: number };
}

const buildings = new Remembered<Building>();
const curves = new Remembered<Curve>();

function slopeOf(errors: readonly number[]): number {
  const from = SIZES.indexOf(FROM);
  return powerLaw(SIZES.slice(from), errors.slice(from)).slope;
}

function curveOf(settings: Settings, key: Key): Curve {
  const offs = SIZES.map((units) => offOf(settings, build(settings, units, key)));
  const [sup, rms] = [offs.map((off) => off.sup), offs.map((off) => off.rms)];
  return { sup, rms, slopes: { sup: slopeOf(sup), rms: slopeOf(rms) } };
}

export function observe({ step, key, net }: Learning, settings: Settings): Frame {
  const { units, unit, places } = settings;
  const builder = fold(key, "builder");
  const kind = [nameOf(settings), unit, places, places === "random" ? builder : null];
  const building = buildings.of([...kind, units], () => {
    const made = build(settings, units, builder);
    return { net: made, along: made.at(x), off: offOf(settings, made) };
  });
  const curve = curves.of(kind, () => curveOf(settings, builder));
  const target = targetOf(settings);
  const { off } = building;
  const trained = offBy(
    netAlong(net, settings, LOOKS),
    heightsAt(settings, LOOKS),
    target,
    target.jump ? netAt(net, settings, target.jump.x) : 0,
  );
  const kinks = kinksOf(net, settings);
  const along = netAlong(net, settings, DRAWN);
  const law = lawOf(settings);
  return {
    step,
    scalars: {
      "built.sup": off.sup,
      "built.rms": off.rms,
      "built.at": off.at,
      "trained.sup": trained.sup,
      "trained.rms": trained.rms,
      ratio: trained.rms / off.rms,
      inside: kinks.length,
      "slope.sup": curve.slopes.sup,
      "slope.rms": curve.slopes.rms,
      "law.sup": law.sup,
      "law.rms": law.rms,
      "least.sup": Math.min(...curve.sup),
      weights: 3 * units + 1,
    },
    fields: {
      x,
      target: heightsAt(settings, DRAWN),
      built: building.along,
      knots: building.net.knots,
      corners: building.net.heights,
      worst: [off.net, off.curve],
      trained: Array.from(along),
      one: Array.from(along),
      kinks,
      sizes: [...SIZES],
      "sup.errors": curve.sup,
      "rms.errors": curve.rms,
    },
  };
}
