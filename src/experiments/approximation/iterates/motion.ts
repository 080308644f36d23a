/** `iterates` computed: what one layer can do with its units, and a deep net in training, from two starts. */
import type { Key } from "../../../engine/random.ts";
import type { TrainerState } from "../../../engine/trainer.ts";
import type { Frame, State } from "../../types.ts";
import { countPieces, foldedLine, gridFor, iterated, piecesOf } from "./folding.ts";
import { exactWeights, examplesOf, outputsAt, type Settings, startBoth, trainerOf } from "./nets.ts";
import { everyOf } from "./settings.ts";
import { shallowAt, shallowLine, shallowNet, unitsNeeded } from "./shallow.ts";

interface Seen {
  error: number;
  values: number[];
}

interface IteratesState extends State {
  random: TrainerState;
  near: TrainerState;
  /** At the last recorded step: to look costs as much as several steps of training. */
  seen: { random: Seen; near: Seen };
}

const grids = new Map<number, Float32Array>();

/** The same array for the same folds: the engine remembers what it has been given. */
function placesFor(folds: number): Float32Array {
  let places = grids.get(folds);
  if (places === undefined) {
    places = Float32Array.from(gridFor(folds));
    grids.set(folds, places);
  }
  return places;
}

const thousandths = (x: number) => Math.floor(x * 1000 + 0.5) / 1000;

/** Root mean square of the difference, over that of a guess of one half, the mean of the line. */
function lookAt(settings: Settings, of: TrainerState): Seen {
  const places = placesFor(settings.folds);
  const values = outputsAt(settings, of, places);
  let [squares, spread] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    const wanted = iterated(settings.folds, places[i]!);
    squares += (values[i]! - wanted) * (values[i]! - wanted);
    spread += (wanted - 0.5) * (wanted - 0.5);
  }
  return { error: Math.sqrt(squares / spread), values: Array.from(values, thousandths) };
}

const look = (settings: Settings, random: TrainerState, near: TrainerState) => ({
  random: lookAt(settings, random),
  near: lookAt(settings, near),
});

export function init(settings: Settings, key: Key): IteratesState {
  const { random, near } = startBoth(settings, key);
  return { step: 0, random, near, seen: look(settings, random, near) };
}

export function advance(state: IteratesState, steps: number, settings: Settings): void {
  const every = everyOf(settings);
  const net = trainerOf(settings);
  const data = examplesOf(settings.folds);
  for (const end = state.step + steps; state.step < end; ) {
    const next = Math.min(end, state.step - (state.step % every) + every);
    net.train(state.random, data, next - state.step);
    net.train(state.near, data, next - state.step);
    state.step = next;
    if (next % every === 0 || next === settings.steps) state.seen = look(settings, state.random, state.near);
  }
}

/** How far the deep net is from the line when nobody has to find its weights: two units a layer. */
function errorOfExact(settings: Settings): number {
  const places = placesFor(settings.folds);
  const values = outputsAt({ ...settings, width: 2 }, exactWeights(settings.folds, 2), places);
  let most = 0;
  for (let i = 0; i < places.length; i++)
    most = Math.max(most, Math.abs(values[i]! - iterated(settings.folds, places[i]!)));
  return most;
}

/** What follows from the settings alone. */
function construction(settings: Settings) {
  const { folds, units } = settings;
  const net = shallowNet(folds, units);
  const grid = gridFor(folds);
  const steps = grid.length - 1;
  const off = grid.map((x) => Math.abs(shallowAt(net, x) - iterated(folds, x)));
  const [folded, shallow] = [foldedLine(folds), shallowLine(net)];
  return {
    scalars: {
      pieces: countPieces((x) => iterated(folds, x), 2 * piecesOf(folds)),
      "units.deep": 2 * folds,
      "units.needed": unitsNeeded(folds),
      "pieces.shallow": countPieces((x) => shallowAt(net, x), steps),
      "error.shallow": off.reduce((most, value) => Math.max(most, value), 0),
      "error.deep": errorOfExact(settings),
    },
    fields: { "folded.x": folded.x, folded: folded.y, "shallow.x": shallow.x, shallow: shallow.y, x: grid },
  };
}

let latest: { readonly name: string; readonly made: ReturnType<typeof construction> } | undefined;

/** The same for all members of an ensemble and all of their steps. */
function constructionOf(settings: Settings) {
  const name = `${settings.folds} ${settings.units}`;
  if (latest?.name !== name) latest = { name, made: construction(settings) };
  return latest.made;
}

export function observe({ step, seen }: IteratesState, settings: Settings): Frame {
  const { scalars, fields } = constructionOf(settings);
  return {
    step,
    scalars: {
      ...scalars,
      "error.trained": seen.random.error,
      "error.near": seen.near.error,
    },
    fields: { ...fields, trained: seen.random.values, near: seen.near.values },
  };
}
