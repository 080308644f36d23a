/** `parity` in motion: the circuits checked on every input, and three trainings side by side. */
import type { DataSet } from "../../../engine/data.ts";
import { fold, type Key } from "../../../engine/random.ts";
import { type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { type Checked, checkAll, reluUnits, xorGates, zigzag } from "./circuits.ts";
import { type NetName, netNames, netOf, perNet } from "./nets.ts";
import { drawnRows, examplesOf, halver } from "./rows.ts";
import { BATCH, everyOf, optimiserOf, type Settings, scheduleOf } from "./settings.ts";

/** Batches that are drawn together. */
const CHUNK = 50;
/** Tables of so many rows are asked about as a whole, longer ones at so many rows drawn at random. */
const ASKED = 1024;

interface ParityState extends State {
  /** Rows are not part of the state: they follow from the key. */
  key: Key;
  nets: Record<NetName, TrainerState>;
  /** Shares of right answers at the last recorded step. */
  right: Record<NetName, number>;
  seen: Record<NetName, number>;
}

const checks = new Remembered<Checked>();
const askedRows = new Remembered<{ readonly right: Uint32Array; readonly seen: Uint32Array }>();
const askedData = new Remembered<DataSet>();

const relusOf = ({ bits, units }: Settings) => (units === "each" ? bits : bits - 1);

function trainerOf(name: NetName, settings: Settings): Trainer {
  return trainer({
    learner: netOf(name, settings.bits, settings.width).learner,
    loss: "logistic",
    optimiser: optimiserOf(settings),
    schedule: scheduleOf(settings),
    batch: BATCH,
    order: "given",
    precision: "float32",
  });
}

const inputsOf = (name: NetName, { bits, width }: Settings) => netOf(name, bits, width).learner.inputs;

/** Which rows may be trained on. */
const shownOf = (key: Key, { bits, share }: Settings) => (share === "half" ? halver(key, bits) : () => true);

/** Rows that the nets are asked about: withheld ones where there are any, and ones that may be shown. */
function rowsAsked(key: Key, settings: Settings) {
  const { bits, share } = settings;
  return askedRows.of([key, bits, share], () => {
    const shown = shownOf(key, settings);
    const withheld = share === "half" ? (row: number) => !shown(row) : shown;
    const rows = (name: string, take: (row: number) => boolean) =>
      1 << bits <= ASKED
        ? Uint32Array.from({ length: 1 << bits }, (_, row) => row).filter(take)
        : drawnRows(fold(key, name), bits, ASKED, take);
    return { right: rows("asked", withheld), seen: rows("seen", shown) };
  });
}

function rightShare(name: NetName, of: "right" | "seen", state: TrainerState, key: Key, settings: Settings): number {
  const { bits, share } = settings;
  const inputs = inputsOf(name, settings);
  const data = askedData.of([key, bits, share, of, inputs], () =>
    examplesOf(rowsAsked(key, settings)[of], bits, inputs),
  );
  const said = trainerOf(name, settings).predict(state, data.x, data.examples);
  let right = 0;
  for (let i = 0; i < data.examples; i++) if (said[i]! * data.y[i]! > 0) right++;
  return right / data.examples;
}

function ask(nets: ParityState["nets"], key: Key, settings: Settings): Pick<ParityState, "right" | "seen"> {
  const each = (of: "right" | "seen") =>
    Object.fromEntries(
      netNames.map((name) => [name, rightShare(name, of, nets[name], key, settings)]),
    ) as ParityState["right"];
  const right = each("right");
  return { right, seen: settings.share === "half" ? each("seen") : right };
}

export function init(settings: Settings, key: Key): ParityState {
  const nets = Object.fromEntries(
    netNames.map((name) => [name, trainerOf(name, settings).start(fold(key, "net"))]),
  ) as ParityState["nets"];
  return { step: 0, key, nets, ...ask(nets, key, settings) };
}

export function advance(state: ParityState, steps: number, settings: Settings): void {
  const { key, nets } = state;
  const every = everyOf(settings);
  const shown = shownOf(key, settings);
  for (const end = state.step + steps; state.step < end; ) {
    const chunk = Math.floor(state.step / CHUNK);
    const next = Math.min(end, (chunk + 1) * CHUNK, state.step - (state.step % every) + every);
    const rows = drawnRows(fold(fold(key, "rows"), chunk), settings.bits, CHUNK * BATCH, shown);
    const data = new Map<number, DataSet>();
    for (const name of netNames) {
      const inputs = inputsOf(name, settings);
      const examples = data.get(inputs) ?? examplesOf(rows, settings.bits, inputs);
      data.set(inputs, examples);
      trainerOf(name, settings).train(nets[name], examples, next - state.step);
    }
    state.step = next;
    if (next % every === 0 || next === settings.steps) Object.assign(state, ask(nets, key, settings));
  }
}

export function observe({ step, right, seen }: ParityState, settings: Settings): Frame {
  const { bits, width } = settings;
  const units = reluUnits(relusOf(settings));
  const checked = checks.of([bits, units.length], () => checkAll(bits, units));
  return {
    step,
    scalars: {
      ...perNet("right", (name) => right[name]),
      ...perNet("seen", (name) => seen[name]),
      ...perNet("weights", (name) => netOf(name, bits, width).weights),
      relus: units.length,
      gates: xorGates(bits),
      terms: checked.terms,
      inputs: checked.inputs,
      "wrong.relus": checked.wrongRelu,
      "wrong.gates": checked.wrongXor,
    },
    fields: { zigzag: Array.from({ length: bits + 1 }, (_, ones) => zigzag(units, ones)) },
  };
}
