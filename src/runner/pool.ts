/**
 * The pool of a page: sessions (what a figure shows live) and errands (runs of a sweep, reported at their end) share a
 * few workers. A worker that dies is replaced once and its runs repeat from their start, which gives the same bits.
 */
import { type Point, resultFrom } from "../experiments/result.ts";
import type { Experiment, Frame, RunnableExperiment, RunResult, RunState, Values } from "../experiments/types.ts";
import { localPlace, type Place, type PlaceEvents, type WorkerLike, workerPlace } from "./crew.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

export interface PoolOptions {
  /** Starts a worker; null where there are none. */
  readonly spawn: (() => WorkerLike) | null;
  /** Number of workers. */
  readonly size: number;
  /** A worker that has not answered after so long is taken for dead. */
  readonly patienceMs?: number;
  /** Finds experiments for runs on this very thread; the registry if left out. */
  readonly load?: (id: string) => Promise<RunnableExperiment>;
}

/** One run on one worker, as the page follows it. */
export interface RunRequest {
  readonly experiment: Experiment;
  readonly values: Values;
  readonly seed: number;
  readonly pace: number | null;
  readonly quiet: boolean;
  /** The next progress waits until `take` is called, as a display does once it has drawn; else it comes at once. */
  readonly held?: boolean;
  readonly onProgress: (result: RunResult) => void;
  readonly onFailed: (message: string) => void;
  /** A sentence for the reader: a worker was replaced, or there are none. */
  readonly onMessage: (message: string) => void;
}

interface Follow extends RunRequest {
  readonly number: number;
  place: Crew;
  points: Point[];
  /** What was asked of it last, to ask again after a death. */
  goal: Extract<ToWorker, { kind: "go" | "pause" | "seek" }> | null;
  restarted: boolean;
  /** Has a progress that was not taken yet. */
  untaken: boolean;
}

interface Crew {
  place: Place;
  ready: boolean;
  readonly waiting: ToWorker[];
  readonly runs: Set<Follow>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export interface RunHandle {
  go(to?: number): void;
  pause(): void;
  seek(step: number): void;
  /** The last progress has been made use of. */
  take(): void;
  close(): void;
}

const withoutWorkers = "This page may not start workers; the figure computes on the page itself, more slowly.";

const withoutWebAssembly = "There is no WebAssembly here; the figure computes in JavaScript, more slowly.";

const idleFrame = (): Frame => ({ step: 0, scalars: {}, fields: {} });

export class Pool {
  readonly size: number;
  readonly #options: PoolOptions;
  readonly #crews: Crew[] = [];
  readonly #follows = new Map<number, Follow>();
  #numbers = 0;
  #workers: boolean;
  /** This very thread, shared by all crews that have no worker. */
  #here: Place | null = null;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#workers = options.spawn !== null;
    this.size = this.#workers ? Math.max(1, options.size) : 1;
  }

  /** Prepares a run on the worker that has the fewest. It rests at step 0 until told to go. */
  open(request: RunRequest): RunHandle {
    const crew = this.#leastBusy();
    const follow: Follow = {
      ...request,
      number: ++this.#numbers,
      place: crew,
      points: [],
      goal: null,
      restarted: false,
      untaken: false,
    };
    this.#follows.set(follow.number, follow);
    crew.runs.add(follow);
    this.#send(follow, this.#openMessage(follow));
    if (!this.#workers) queueMicrotask(() => this.#follows.has(follow.number) && follow.onMessage(withoutWorkers));
    const ask = (goal: Follow["goal"] & object) => {
      follow.goal = goal;
      this.#send(follow, goal);
    };
    return {
      go: (to) => ask({ kind: "go", run: follow.number, to: to ?? null }),
      pause: () => ask({ kind: "pause", run: follow.number }),
      seek: (step) => ask({ kind: "seek", run: follow.number, step }),
      take: () => this.#take(follow),
      close: () => this.#close(follow),
    };
  }

  /** Starts workers and lets them prepare these runs, so that they begin sooner when they are opened in earnest. */
  warm(experiment: Experiment, values: Values, seeds: readonly number[]): void {
    if (!this.#workers) return;
    const ignore = (): void => {};
    for (const seed of seeds.slice(0, this.size)) {
      const run = { experiment, values, seed, pace: null, quiet: false, onFailed: ignore, onMessage: ignore };
      const handle: RunHandle = this.open({ ...run, onProgress: () => handle.close() });
    }
  }

  /** Ends every worker. */
  dispose(): void {
    for (const follow of [...this.#follows.values()]) this.#close(follow);
    for (const crew of this.#crews) {
      clearTimeout(crew.timer);
      crew.place.close();
    }
    this.#crews.length = 0;
    this.#here?.close();
    this.#here = null;
  }

  #openMessage({ number, experiment, values, seed, pace, quiet }: Follow): ToWorker {
    return { kind: "open", run: number, id: experiment.id, values, seed, pace, quiet };
  }

  #close(follow: Follow): void {
    if (!this.#follows.delete(follow.number)) return;
    follow.place.runs.delete(follow);
    this.#send(follow, { kind: "close", run: follow.number });
  }

  #send(follow: Follow, message: ToWorker): void {
    const crew = follow.place;
    if (crew.ready) crew.place.post(message);
    else crew.waiting.push(message);
  }

  #leastBusy(): Crew {
    const spare = this.#crews.find((crew) => crew.runs.size === 0);
    if (spare) return spare;
    if (this.#crews.length < (this.#workers ? this.size : 1)) {
      const crew = this.#recruit();
      this.#crews.push(crew);
      return crew;
    }
    return this.#crews.reduce((best, crew) => (crew.runs.size < best.runs.size ? crew : best));
  }

  #recruit(): Crew {
    const crew: Crew = {
      place: { post: () => {}, close: () => {} },
      ready: false,
      waiting: [],
      runs: new Set(),
      timer: undefined,
    };
    this.#man(crew);
    return crew;
  }

  /** Gives a crew its worker, or this thread where none can be had. */
  #man(crew: Crew): void {
    const events: PlaceEvents = {
      receive: (message) => this.#receive(crew, message),
      died: (message) => this.#died(crew, message),
    };
    if (this.#workers && this.#options.spawn) {
      try {
        crew.place = workerPlace(this.#options.spawn, events);
        crew.timer = setTimeout(() => this.#withoutWorkers(crew), this.#options.patienceMs ?? 6000);
        return;
      } catch {
        this.#workers = false;
      }
    }
    this.#manHere(crew);
  }

  /** One host on this thread serves all crews, or their slices together would hold up the page. */
  #manHere(crew: Crew): void {
    this.#here ??= localPlace({
      receive: (message) => {
        const follow = message.kind === "ready" ? undefined : this.#follows.get(message.run);
        if (follow) this.#receive(follow.place, message);
      },
      load: this.#options.load,
    });
    const here = this.#here;
    crew.place = { post: (message) => here.post(message), close: () => {} };
    this.#begin(crew);
  }

  #begin(crew: Crew): void {
    clearTimeout(crew.timer);
    crew.ready = true;
    for (const waiting of crew.waiting.splice(0)) crew.place.post(waiting);
  }

  #withoutWorkers(crew: Crew): void {
    this.#workers = false;
    crew.place.close();
    this.#manHere(crew);
    for (const follow of crew.runs) follow.onMessage(withoutWorkers);
  }

  #died(crew: Crew, reason: string): void {
    clearTimeout(crew.timer);
    crew.place.close();
    if (!crew.ready) {
      // It never came to life: the page forbids it, or its file is missing.
      this.#withoutWorkers(crew);
      return;
    }
    crew.ready = false;
    crew.waiting.length = 0;
    for (const follow of [...crew.runs]) {
      if (follow.restarted) {
        this.#fail(follow, `The worker stopped twice: ${reason}`);
        continue;
      }
      follow.restarted = true;
      follow.onMessage("A worker stopped and was replaced; the run repeats from its start.");
      crew.waiting.push(this.#openMessage(follow));
      if (follow.goal) crew.waiting.push(follow.goal);
    }
    this.#man(crew);
  }

  #fail(follow: Follow, message: string): void {
    this.#follows.delete(follow.number);
    follow.place.runs.delete(follow);
    follow.onFailed(message);
  }

  #receive(crew: Crew, message: FromWorker): void {
    if (message.kind === "ready") {
      this.#begin(crew);
      return;
    }
    const follow = this.#follows.get(message.run);
    if (!follow || follow.place !== crew) return; // closed meanwhile
    if (message.kind === "slow") {
      follow.onMessage(withoutWebAssembly);
      return;
    }
    if (message.kind === "failed") {
      this.#fail(follow, message.message);
      return;
    }
    follow.untaken = true;
    follow.points = [...follow.points.slice(0, message.from), ...message.points];
    follow.onProgress({
      ...resultFrom(follow.experiment, follow.points, message.frame),
      seed: follow.seed,
      state: message.state,
    });
    if (!follow.held) this.#take(follow);
  }

  #take(follow: Follow): void {
    if (!follow.untaken || !this.#follows.has(follow.number)) return;
    follow.untaken = false;
    this.#send(follow, { kind: "taken", run: follow.number });
  }
}

/** A member that has not been heard of yet. */
export function unheard(experiment: Experiment, seed: number): RunResult {
  return { ...resultFrom(experiment, [], idleFrame()), seed, state: "running" satisfies RunState };
}
