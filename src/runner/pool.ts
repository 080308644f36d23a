/**
 * The pool of a page: sessions (what a figure shows live) and errands (runs of a sweep, reported at their end) share a
 * few workers. A worker that dies or falls silent is replaced once and its runs repeat from their start, which gives the
 * same bits. Code that cannot be loaded is asked for again when the line is back.
 */
import { broughtSet, editionOf } from "../experiments/datasets.ts";
import { filesFor, filesMissing, missingInWords } from "../experiments/files.ts";
import { resultFrom } from "../experiments/result.ts";
import type { Experiment, Frame, RunnableExperiment, RunResult, RunState, Values } from "../experiments/types.ts";
import { localPlace, type Place, type PlaceEvents, type WorkerLike, workerPlace } from "./crew.ts";
import { type Crew, type Follow, owes, type RunHandle, type RunRequest } from "./follow.ts";
import { Heartbeat } from "./heartbeat.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { neverLoaded, noAnswer, notLoaded, replaced, withoutWebAssembly, withoutWorkers } from "./words.ts";

export interface PoolOptions {
  /** Starts a worker; null where there are none. */
  readonly spawn: (() => WorkerLike) | null;
  /** Number of workers. */
  readonly size: number;
  /** A worker that has not come to life after so long is given up, and workers with it. Milliseconds awake, 6,000 if left out. */
  readonly patienceMs?: number;
  /** A worker that owes an answer and is silent for so long is replaced. Milliseconds awake, 10,000 if left out. */
  readonly silenceMs?: number;
  /** Calls back when it is worth loading again what could not be loaded; there is no second attempt if left out. */
  readonly whenLineIsBack?: (attempt: number, callback: () => void) => () => void;
  /** Finds experiments for runs on this very thread; the registry if left out. */
  readonly load?: (id: string) => Promise<RunnableExperiment>;
}

/** Further attempts to load. */
const mostAttempts = 5;

/** Silence is counted in as many ticks as make one patience. */
const ticksOfPatience = 10;

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
  /** A worker has come to life before: the page may start them. */
  #proved = false;
  readonly #tickMs: number;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#tickMs = (options.patienceMs ?? 6000) / ticksOfPatience;
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
      last: null,
    };
    this.#follows.set(follow.number, follow);
    crew.runs.add(follow);
    const missing = filesMissing(follow.experiment, follow.values);
    if (missing) queueMicrotask(() => this.#follows.has(follow.number) && this.#fail(follow, missingInWords(missing)));
    else this.#begin(follow);
    this.#tend(crew);
    if (!this.#workers) queueMicrotask(() => this.#follows.has(follow.number) && follow.onMessage(withoutWorkers));
    const ask = (goal: Follow["goal"] & object) => {
      if (!this.#follows.has(follow.number)) return;
      follow.goal = goal;
      this.#send(follow, goal);
      this.#tend(crew);
    };
    return {
      go: (to) => ask({ kind: "go", run: follow.number, to: to ?? null }),
      pause: () => ask({ kind: "pause", run: follow.number }),
      seek: (step) => ask({ kind: "seek", run: follow.number, step }),
      pace: (pace) => {
        follow.pace = pace;
        if (this.#follows.has(follow.number)) this.#send(follow, { kind: "pace", run: follow.number, pace });
      },
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
      crew.heartbeat.rest();
      crew.callOff?.();
      crew.place.close();
    }
    this.#crews.length = 0;
    this.#here?.close();
    this.#here = null;
  }

  /** Opens a run where it is followed, once what a reader brought for it is there. */
  #begin({ number, experiment, values, seed, pace, quiet, place: crew }: Follow): void {
    const files = filesFor(experiment, values);
    if (files && crew.given.get(files.name) !== editionOf(files.name)) {
      crew.given.set(files.name, editionOf(files.name));
      this.#post(crew, { kind: "data", name: files.name, set: broughtSet(files.name) });
    }
    this.#post(crew, { kind: "open", run: number, id: experiment.id, values, seed, pace, quiet });
  }

  #close(follow: Follow): void {
    if (!this.#follows.delete(follow.number)) return;
    this.#leave(follow);
    this.#send(follow, { kind: "close", run: follow.number });
  }

  #leave(follow: Follow): void {
    follow.place.runs.delete(follow);
    this.#tend(follow.place);
  }

  /** Listens to a worker while it owes an answer; one that rests at a step owes none. */
  #tend({ ready, runs, heartbeat }: Crew): void {
    if (!ready) return;
    if (!this.#workers || ![...runs].some(owes)) heartbeat.rest();
    else if (!heartbeat.listening) heartbeat.listen(Math.ceil((this.#options.silenceMs ?? 10_000) / this.#tickMs));
  }

  #send({ place: crew }: Follow, message: ToWorker): void {
    this.#post(crew, message);
  }

  #post(crew: Crew, message: ToWorker): void {
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
      given: new Map(),
      heartbeat: new Heartbeat({
        tickMs: this.#tickMs,
        ask: () => crew.ready && crew.place.post({ kind: "ping" }),
        silent: () => this.#died(crew, noAnswer),
      }),
      attempts: 0,
      callOff: null,
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
        crew.heartbeat.listen(ticksOfPatience);
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
        const follow = "run" in message ? this.#follows.get(message.run) : undefined;
        if (follow) this.#receive(follow.place, message);
      },
      load: this.#options.load,
    });
    const here = this.#here;
    crew.place = { post: (message) => here.post(message), close: () => {} };
    this.#ready(crew);
  }

  #ready(crew: Crew): void {
    crew.ready = true;
    crew.heartbeat.rest();
    this.#tend(crew);
    for (const waiting of crew.waiting.splice(0)) crew.place.post(waiting);
  }

  #withoutWorkers(crew: Crew): void {
    this.#workers = false;
    crew.heartbeat.rest();
    crew.place.close();
    this.#manHere(crew);
    for (const follow of crew.runs) follow.onMessage(withoutWorkers);
  }

  #died(crew: Crew, reason: string): void {
    crew.heartbeat.rest();
    crew.place.close();
    if (!crew.ready) {
      // It never came to life: the page forbids it, or, where others did, its file cannot be had.
      if (this.#proved && this.#options.whenLineIsBack) this.#again(crew);
      else this.#withoutWorkers(crew);
      return;
    }
    for (const follow of [...crew.runs]) {
      if (follow.restarted) {
        this.#fail(follow, `The worker stopped twice: ${reason}`);
        continue;
      }
      follow.restarted = true;
      follow.last = null;
      follow.onMessage(replaced);
    }
    this.#renew(crew);
  }

  /** A fresh worker for the same runs: a browser may remember that it could not load a file, a new worker does not. */
  #renew(crew: Crew): void {
    crew.callOff?.();
    crew.callOff = null;
    crew.heartbeat.rest();
    crew.place.close();
    crew.ready = false;
    crew.waiting.length = 0;
    crew.given.clear();
    for (const follow of crew.runs) {
      this.#begin(follow);
      if (follow.goal) crew.waiting.push(follow.goal);
    }
    this.#man(crew);
  }

  /** Loads once more what its runs need, later. */
  #again(crew: Crew): void {
    if (crew.callOff) return;
    const { whenLineIsBack } = this.#options;
    crew.attempts++;
    if (!whenLineIsBack || crew.attempts > mostAttempts) {
      crew.attempts = 0;
      if (!crew.ready) this.#crews.splice(this.#crews.indexOf(crew), 1);
      for (const follow of [...crew.runs]) this.#fail(follow, neverLoaded);
      return;
    }
    for (const follow of crew.runs) follow.onMessage(notLoaded);
    crew.callOff = whenLineIsBack(crew.attempts, () => this.#renew(crew));
  }

  #fail(follow: Follow, message: string): void {
    this.#follows.delete(follow.number);
    this.#leave(follow);
    follow.onFailed(message);
  }

  #receive(crew: Crew, message: FromWorker): void {
    crew.heartbeat.heard();
    if (message.kind === "pong") return;
    if (message.kind === "ready") {
      this.#proved = true;
      this.#ready(crew);
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
    if (message.kind === "unloaded") {
      this.#again(crew);
      return;
    }
    crew.attempts = 0;
    follow.last = { step: message.frame.step, state: message.state };
    this.#tend(crew);
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
