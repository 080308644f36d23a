/**
 * Drives runs in turn, a slice of time each: in a worker, in Node, in tests, or on the page's own thread.
 * It is the only place that calls `advance`; worker and page are shells around it.
 */

import { keepSet } from "../experiments/datasets.ts";
import { Run } from "../experiments/run.ts";
import type { Frame, RunnableExperiment, Values } from "../experiments/types.ts";
import { bringData } from "./data.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

export interface HostOptions {
  readonly post: (message: FromWorker, transfer: ArrayBuffer[]) => void;
  readonly load: (id: string) => Promise<RunnableExperiment>;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
  /** Calls back soon, after messages that wait have been received. */
  readonly soon: (callback: () => void, delayMs: number) => void;
  /** Whether training has WebAssembly here; asked once a run that trains. Taken for granted if left out. */
  readonly fast?: () => boolean;
  /** Length of a slice. */
  readonly sliceMs: number;
}

interface Job {
  readonly number: number;
  readonly experiment: RunnableExperiment;
  readonly values: Values;
  readonly seed: number;
  pace: number | null;
  readonly quiet: boolean;
  /** Made when its turn comes, so that a change of mind costs nothing. */
  run: Run | null;
  /** The step to go to; the current one when it rests. */
  to: number;
  /** On its way to a step that was sought: regardless of the pace, and silent until there. */
  rush: boolean;
  /** Where to go on to from the step that is sought; null for staying there. */
  onward: number | null;
  /** Points that the other side has. */
  sent: number;
  /** The other side has taken the last progress. */
  free: boolean;
  /** Something has changed since the last progress. */
  stale: boolean;
  /** Steps a millisecond, as last measured. */
  speed: number;
  /** When and where the present stretch began, and when its pace was last asked for. */
  since: { time: number; readonly step: number; asked: number } | null;
}

/** So much of a delay is made up for by a run that keeps a pace. */
const catchUpMs = 100;

/** Arrays from this size on are copied once and handed over, not copied twice. */
const transferBytes = 16_384;

function withTransfers(frame: Frame): { frame: Frame; transfer: ArrayBuffer[] } {
  const transfer: ArrayBuffer[] = [];
  const fields = Object.fromEntries(
    Object.entries(frame.fields).map(([name, values]) => {
      if (!ArrayBuffer.isView(values) || values.byteLength < transferBytes) return [name, values];
      const copy = (values as Float64Array).slice();
      transfer.push(copy.buffer as ArrayBuffer);
      return [name, copy];
    }),
  );
  return { frame: { ...frame, fields }, transfer };
}

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

export class Host {
  readonly #options: HostOptions;
  readonly #jobs = new Map<number, Job>();
  /** Runs that are being loaded; messages for them wait. */
  readonly #waiting = new Map<number, ToWorker[]>();
  #turn = 0;
  #scheduled = false;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  receive(message: ToWorker): void {
    if (message.kind === "ping") {
      this.#options.post({ kind: "pong" }, []);
      return;
    }
    if (message.kind === "data") {
      keepSet(message.name, message.set);
      return;
    }
    const waiting = this.#waiting.get(message.run);
    if (waiting) {
      waiting.push(message);
      return;
    }
    if (message.kind === "open") {
      void this.#open(message);
      return;
    }
    const job = this.#jobs.get(message.run);
    if (!job) return; // closed meanwhile
    this.#guard(job, () => this.#apply(job, message));
    this.#schedule(0);
  }

  #apply(job: Job, message: Exclude<ToWorker, { kind: "open" | "ping" | "data" }>): void {
    switch (message.kind) {
      case "go":
        // a step that is sought comes first: it is where the other side takes the run to be
        if (job.rush) job.onward = message.to ?? Number.POSITIVE_INFINITY;
        else this.#go(job, message.to ?? Number.POSITIVE_INFINITY);
        break;
      case "pause":
        this.#go(job, job.run?.step ?? 0);
        break;
      case "seek":
        this.#seek(job, message.step);
        break;
      case "pace":
        job.pace = message.pace;
        job.since = null;
        break;
      case "taken":
        job.free = true;
        break;
      case "close":
        this.#jobs.delete(job.number);
    }
  }

  #go(job: Job, to: number): void {
    job.to = to;
    job.rush = false;
    job.onward = null;
    job.since = null;
  }

  /** A rewind is a copy; the way forward from there is made in slices like any other, so that messages get in. */
  #seek(job: Job, step: number): void {
    const wanted = Math.max(0, Math.trunc(step));
    if (job.run && wanted < job.run.step) job.run.rewind(wanted);
    if (job.run) job.sent = Math.min(job.sent, job.run.points.length);
    job.to = wanted;
    job.rush = true;
    job.onward = null;
    job.stale = true;
  }

  async #open(message: Extract<ToWorker, { kind: "open" }>): Promise<void> {
    const { run: number, id, values, seed, pace, quiet } = message;
    const queue: ToWorker[] = [];
    this.#waiting.set(number, queue);
    try {
      const experiment = await this.#options.load(id);
      await bringData(experiment.data?.(values) ?? []);
      const { fast } = this.#options;
      if (experiment.training && fast && !fast()) this.#options.post({ kind: "slow", run: number }, []);
      const still = { run: null, to: 0, rush: false, onward: null, since: null };
      const unsent = { sent: 0, free: true, stale: true, speed: 0 };
      this.#jobs.set(number, { number, experiment, values, seed, pace, quiet, ...still, ...unsent });
    } catch (error) {
      this.#options.post({ kind: "unloaded", run: number, message: sentence(error) }, []);
    }
    this.#waiting.delete(number);
    for (const later of queue) this.receive(later);
    this.#schedule(0);
  }

  #guard(job: Job, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#jobs.delete(job.number);
      this.#options.post({ kind: "failed", run: job.number, message: sentence(error) }, []);
    }
  }

  #schedule(delayMs: number): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#options.soon(() => {
      this.#scheduled = false;
      this.#work();
    }, delayMs);
  }

  /** Steps that are left to the goal. */
  #left(job: Job): number {
    if (!job.run || job.run.ended) return 0;
    return Math.min(job.to, job.run.steps) - job.run.step;
  }

  /** Steps that the pace allows now. */
  #allowed(job: Job): number {
    const left = this.#left(job);
    if (!job.run || job.pace === null || job.rush || left <= 0) return left;
    const time = this.#options.clock();
    job.since ??= { time, step: job.run.step, asked: time };
    // a machine that slept goes on at its pace, it does not make up for the night
    job.since.time += Math.max(0, time - job.since.asked - catchUpMs);
    job.since.asked = time;
    const due = job.since.step + Math.ceil(((time - job.since.time) / 1000) * job.pace) + 1;
    return Math.min(left, due - job.run.step);
  }

  /** One run made, or one slice for one run; then the turn passes on. */
  #work(): void {
    const jobs = [...this.#jobs.values()];
    if (jobs.length === 0) return;
    const unborn = jobs.find((job) => !job.run);
    const ready = jobs.filter((job) => this.#allowed(job) > 0);
    if (unborn) {
      this.#guard(unborn, () => {
        unborn.run = new Run(unborn.experiment, unborn.values, unborn.seed);
      });
    } else if (ready.length > 0) {
      this.#turn = (this.#turn + 1) % ready.length;
      const job = ready[this.#turn]!;
      this.#guard(job, () => this.#slice(job));
    }
    for (const job of this.#jobs.values()) this.#guard(job, () => this.#report(job));
    if (unborn || ready.length > 0) this.#schedule(0);
    else if (jobs.some((job) => this.#left(job) > 0)) this.#schedule(4);
  }

  #slice(job: Job): void {
    const { clock, sliceMs } = this.#options;
    const { run } = job;
    if (!run) return;
    const start = clock();
    let elapsed = 0;
    do {
      const before = clock();
      // The first slice finds out how fast this run is; later ones ask for what fits.
      const fits = job.speed > 0 ? Math.max(1, Math.floor(job.speed * (sliceMs - elapsed))) : 1;
      const made = run.advance(Math.min(this.#allowed(job), fits));
      if (made === 0) break;
      const took = clock() - before;
      if (took > 0.2) job.speed = made / took;
      else job.speed = Math.max(job.speed, made) * 2;
      elapsed = clock() - start;
    } while (elapsed < sliceMs && this.#allowed(job) > 0);
    job.stale = true;
  }

  #report(job: Job): void {
    const { run } = job;
    if (!run) return;
    if (job.rush && this.#left(job) <= 0) this.#go(job, job.onward ?? job.to);
    if (!job.free || !job.stale || job.rush || (job.quiet && !run.ended)) return;
    const { frame, transfer } = withTransfers(run.look());
    const from = job.sent;
    job.sent = run.points.length;
    job.free = false;
    job.stale = false;
    this.#options.post(
      { kind: "progress", run: job.number, from, points: run.points.slice(from), frame, state: run.status },
      transfer,
    );
  }
}
