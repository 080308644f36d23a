/** Everything that crosses between a page and a worker. Plain data; a run bears the same number on both sides. */
import type { BroughtSet } from "../experiments/datasets.ts";
import type { Point } from "../experiments/result.ts";
import type { Frame, RunState, Values } from "../experiments/types.ts";

export type ToWorker =
  /** Prepare a run. `pace` is in steps a second, null for as fast as it goes; a quiet run reports only its end. */
  | {
      readonly kind: "open";
      readonly run: number;
      readonly id: string;
      readonly values: Values;
      readonly seed: number;
      readonly pace: number | null;
      readonly quiet: boolean;
    }
  /** Go on to that step, or to the end. */
  | { readonly kind: "go"; readonly run: number; readonly to: number | null }
  | { readonly kind: "pause"; readonly run: number }
  /** Back or forth to that step, exactly. */
  | { readonly kind: "seek"; readonly run: number; readonly step: number }
  /** From now on another pace. */
  | { readonly kind: "pace"; readonly run: number; readonly pace: number | null }
  /** The last progress has been taken; the next may be sent. */
  | { readonly kind: "taken"; readonly run: number }
  | { readonly kind: "close"; readonly run: number }
  /** A data set made of a reader's files, once before the first run that needs it. */
  | { readonly kind: "data"; readonly name: string; readonly set: BroughtSet }
  /** Are you there? */
  | { readonly kind: "ping" };

export type FromWorker =
  | { readonly kind: "ready" }
  /** Yes. */
  | { readonly kind: "pong" }
  /** The recorded points from number `from` on, those before it unchanged, and what the run looks like now. */
  | {
      readonly kind: "progress";
      readonly run: number;
      readonly from: number;
      readonly points: readonly Point[];
      readonly frame: Frame;
      readonly state: RunState;
    }
  /** There is no WebAssembly here; training goes on without, with the same bits. */
  | { readonly kind: "slow"; readonly run: number }
  /** The experiment's code could not be had; the run was not begun. */
  | { readonly kind: "unloaded"; readonly run: number; readonly message: string }
  | { readonly kind: "failed"; readonly run: number; readonly message: string };
