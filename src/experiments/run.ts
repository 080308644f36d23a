/** One run of one experiment under one seed: advance, record, rewind. No clock: whoever drives it decides when. */
import { keyFromSeed } from "../engine/random.ts";

import { finiteOrNull, type Point, resultFrom } from "./result.ts";
import type { Frame, RunnableExperiment, RunResult, RunState, State, Values } from "./types.ts";

export interface Snapshot {
  readonly state: State;
  readonly points: readonly Point[];
}

/** Full copies are kept this often, counted in recorded frames; a rewind replays from the nearest one before. */
const framesPerCheckpoint = 10;

export class Run {
  readonly experiment: RunnableExperiment;
  readonly values: Values;
  readonly seed: number;
  readonly steps: number;
  readonly every: number;
  status: RunState = "running";
  points: Point[] = [];
  #state: State;
  #frame!: Frame;
  #checkpoints: Snapshot[] = [];

  constructor(experiment: RunnableExperiment, values: Values, seed: number) {
    this.experiment = experiment;
    this.values = values;
    this.seed = seed;
    this.steps = experiment.steps(values);
    this.every = experiment.every(values);
    this.#state = experiment.init(values, keyFromSeed(seed));
    this.#record();
  }

  get step(): number {
    return this.#state.step;
  }

  get frame(): Frame {
    return this.#frame;
  }

  get ended(): boolean {
    return this.status !== "running";
  }

  /** What the run looks like at this very step, recorded or not. */
  look(): Frame {
    if (this.#frame.step !== this.step) this.#frame = this.experiment.observe(this.#state, this.values);
    return this.#frame;
  }

  /** Steps to the next recorded frame. */
  get toNextFrame(): number {
    const next = Math.min(this.steps, (Math.floor(this.step / this.every) + 1) * this.every);
    return next - this.step;
  }

  /** At most `steps` further, never past a recorded frame; gives the number of steps made. */
  advance(steps: number): number {
    if (this.ended) return 0;
    const made = Math.min(steps, this.toNextFrame);
    if (made > 0) this.experiment.advance(this.#state, made, this.values);
    if (this.step % this.every === 0 || this.step >= this.steps) this.#record();
    return made;
  }

  /** Back to the nearest full copy at or before that step. */
  rewind(step: number): void {
    const checkpoint = this.#checkpoints.findLast((candidate) => candidate.state.step <= step);
    if (!checkpoint)
      throw new Error(`internal: run of ${this.experiment.id} has no checkpoint at or before step ${step}`);
    this.restore(checkpoint);
  }

  /** To that step, exactly as a run that went there straight; back by the nearest checkpoint. */
  seek(step: number): void {
    const wanted = Math.min(this.steps, Math.max(0, Math.trunc(step)));
    if (wanted < this.step) this.rewind(wanted);
    while (!this.ended && this.step < wanted) this.advance(wanted - this.step);
    this.#frame = this.experiment.observe(this.#state, this.values);
  }

  /** A copy of everything that the rest of the run depends on. */
  snapshot(): Snapshot {
    return { state: structuredClone(this.#state), points: [...this.points] };
  }

  restore(snapshot: Snapshot): void {
    this.#state = structuredClone(snapshot.state);
    this.points = [...snapshot.points];
    this.#checkpoints = this.#checkpoints.filter((checkpoint) => checkpoint.state.step <= this.#state.step);
    this.#frame = this.experiment.observe(this.#state, this.values);
    this.status = this.step >= this.steps ? "done" : "running";
  }

  #record(): void {
    this.#frame = this.experiment.observe(this.#state, this.values);
    const scalars: Record<string, number | null> = {};
    for (const [name, output] of Object.entries(this.experiment.outputs.scalars)) {
      const value = this.#frame.scalars[name];
      if (value === undefined) throw new Error(`experiment ${this.experiment.id}: observe gave no scalar ${name}`);
      if (output.series) scalars[name] = finiteOrNull(value);
    }
    this.points.push({ step: this.step, scalars });
    if ((this.points.length - 1) % framesPerCheckpoint === 0) this.#checkpoints.push(this.snapshot());
    // A series is what the run is about: once it is no number, there is nothing more to see.
    if (Object.values(scalars).some((value) => value === null)) this.status = "diverged";
    else if (this.step >= this.steps) this.status = "done";
  }

  result(): RunResult {
    return { ...resultFrom(this.experiment, this.points, this.#frame), seed: this.seed, state: this.status };
  }
}

/** The whole run, at once. */
export function runToEnd(experiment: RunnableExperiment, values: Values, seed: number): RunResult {
  const run = new Run(experiment, values, seed);
  while (!run.ended) run.advance(run.toNextFrame);
  return run.result();
}
