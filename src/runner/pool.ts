/**
 * The pool of a page: sessions (what a figure shows live) and errands (runs of a sweep, reported at their end) share a
 * few workers, which end when nobody needs them. A worker that dies or falls silent is replaced once and its runs repeat
 * from their start, which gives the same bits. Code that cannot be loaded is asked for again when the line is back.
 */
import { broughtSet, editionOf } from "../experiments/datasets.ts";
import { filesFor, filesMissing, missingInWords } from "../experiments/files.ts";
import { resultFrom } from "../experiments/result.ts";
import { localPlace, type Place, type PlaceEvents, type PoolOptions, workerPlace } from "./crew.ts";
import {
  type Crew,
  comeback,
  type Follow,
  followed,
  owes,
  type RunHandle,
  type RunRequest,
  unmanned,
} from "./follow.ts";
import { Heartbeat } from "./heartbeat.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { neverLoaded, noAnswer, notLoaded, replaced, withoutWebAssembly, withoutWorkers } from "./words.ts";

/** Further attempts to load. */
const mostAttempts = 5;

/** Silence is counted in as many ticks as make one patience. */
const ticksOfPatience = 10;

export class Pool {
  readonly size: number;
  readonly #options: PoolOptions;
  readonly #crews: Crew[] = [];
  readonly #follows = new Map<number, Follow>();
  /** Who needs workers now. */
  readonly #guests = new Set<object>();
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
    const follow = followed(request, ++this.#numbers);
    this.#follows.set(follow.number, follow);
    if (!request.later) this.#enlist(follow);
    return {
      go: (to) => this.#ask(follow, { kind: "go", run: follow.number, to: to ?? null }),
      pause: () => this.#ask(follow, { kind: "pause", run: follow.number }),
      seek: (step) => this.#ask(follow, { kind: "seek", run: follow.number, step }),
      pace: (pace) => {
        follow.pace = pace;
        if (this.#follows.has(follow.number)) this.#send(follow, { kind: "pace", run: follow.number, pace });
      },
      take: () => this.#take(follow),
      release: () => this.#release(follow),
      prepare: () => {
        if (this.#follows.has(follow.number)) this.#enlist(follow);
      },
      close: () => this.#close(follow),
    };
  }

  /** Somebody needs workers from now on, until leaving. */
  enter(guest: object): void {
    this.#guests.add(guest);
  }

  /** Once nobody is left, workers without a run end. */
  leave(guest: object): void {
    this.#guests.delete(guest);
    if (this.#guests.size > 0) return;
    for (const crew of this.#crews.filter(({ runs }) => runs.size === 0)) this.#dismiss(crew);
  }

  /** Runs do not hold up this very thread. */
  get hasWorkers(): boolean {
    return this.#workers;
  }

  /** Ends every worker. */
  dispose(): void {
    for (const follow of [...this.#follows.values()]) this.#close(follow);
    for (const crew of [...this.#crews]) this.#dismiss(crew);
    this.#here?.close();
    this.#here = null;
  }

  #dismiss(crew: Crew): void {
    this.#crews.splice(this.#crews.indexOf(crew), 1);
    crew.heartbeat.rest();
    crew.callOff?.();
    crew.place.close();
  }

  #ask(follow: Follow, goal: Follow["goal"] & object): void {
    if (!this.#follows.has(follow.number)) return;
    follow.goal = goal;
    // where it is, is where it was left; its worker has not come there yet
    if (goal.kind === "pause" && follow.returning) this.#release(follow);
    if (follow.place) {
      follow.returning = follow.returning && goal.kind === "go";
      this.#send(follow, goal);
      this.#tend(follow.place);
    } else if (goal.kind !== "pause") this.#enlist(follow);
  }

  /** Gives a run a worker, unless it has one; a run that has been elsewhere comes back to where it was, and goes on. */
  #enlist(follow: Follow): void {
    if (follow.place) return;
    const missing = filesMissing(follow.experiment, follow.values);
    if (missing) {
      queueMicrotask(() => this.#follows.has(follow.number) && this.#fail(follow, missingInWords(missing)));
      return;
    }
    const crew = this.#leastBusy();
    follow.place = crew;
    crew.runs.add(follow);
    this.#begin(follow, crew);
    follow.returning = follow.last !== null && follow.last.step > 0 && follow.goal?.kind !== "seek";
    for (const message of comeback(follow)) this.#post(crew, message);
    this.#tend(crew);
    if (!this.#workers) queueMicrotask(() => this.#follows.has(follow.number) && follow.onMessage(withoutWorkers));
  }

  #release(follow: Follow): void {
    this.#send(follow, { kind: "close", run: follow.number });
    this.#leave(follow);
    follow.untaken = false;
    follow.returning = false;
  }

  /** Opens a run where it is followed, once what a reader brought for it is there. */
  #begin({ number, experiment, values, seed, pace, quiet }: Follow, crew: Crew): void {
    const files = filesFor(experiment, values);
    if (files && crew.given.get(files.name) !== editionOf(files.name)) {
      crew.given.set(files.name, editionOf(files.name));
      this.#post(crew, { kind: "data", name: files.name, set: broughtSet(files.name) });
    }
    this.#post(crew, { kind: "open", run: number, id: experiment.id, values, seed, pace, quiet });
  }

  #close(follow: Follow): void {
    if (!this.#follows.delete(follow.number)) return;
    this.#send(follow, { kind: "close", run: follow.number });
    this.#leave(follow);
  }

  #leave(follow: Follow): void {
    const crew = follow.place;
    if (!crew) return;
    follow.place = null;
    crew.runs.delete(follow);
    this.#tend(crew);
  }

  /** Listens to a worker while it owes an answer; one that rests at a step owes none. */
  #tend({ ready, runs, heartbeat }: Crew): void {
    if (!ready) return;
    if (!this.#workers || ![...runs].some(owes)) heartbeat.rest();
    else if (!heartbeat.listening) heartbeat.listen(Math.ceil((this.#options.silenceMs ?? 10_000) / this.#tickMs));
  }

  #send({ place: crew }: Follow, message: ToWorker): void {
    if (crew) this.#post(crew, message);
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
    const heartbeat = new Heartbeat({
      tickMs: this.#tickMs,
      ask: () => crew.ready && crew.place.post({ kind: "ping" }),
      silent: () => this.#died(crew, noAnswer),
    });
    const crew = unmanned(heartbeat);
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
        if (follow?.place) this.#receive(follow.place, message);
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
    if (!this.#crews.includes(crew)) return; // dismissed meanwhile
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
      follow.returning = false;
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
      this.#begin(follow, crew);
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
      if (!crew.ready) this.#dismiss(crew);
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
    follow.returning = false;
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
