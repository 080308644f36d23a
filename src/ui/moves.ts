/**
 * What a hand may change in a drawing that is alive: numbers, points and curves, by name. Stills, posters and print have
 * no such context, and draw what they are given.
 */
import { createContext } from "react";

export interface MoveExtent {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** What an arrow key moves; on a log scale decades. */
  readonly step: number;
  readonly scale?: "linear" | "log";
}

export type MoveNumber = MoveExtent & { readonly value: number };

export interface MovePoint {
  readonly x: number;
  readonly y: number;
  /** Its class; empty where there are none. */
  readonly kind: string;
}

export type Moved = number | readonly number[] | readonly MovePoint[];

export interface Moves {
  /** The newest value, which may be ahead of what is drawn, and what it may become. @throws Error if it is no number */
  readonly number: (name: string) => MoveNumber;
  /** @throws Error if it is no set of points */
  readonly points: (name: string) => {
    readonly points: readonly MovePoint[];
    readonly x: MoveExtent;
    readonly y: MoveExtent;
    readonly classes: readonly { readonly value: string; readonly label: string }[];
    readonly least: number;
    readonly most: number;
  };
  /** Heights over equally spaced places. @throws Error if it is no curve */
  readonly curve: (name: string) => {
    readonly heights: readonly number[];
    readonly x: Omit<MoveExtent, "step">;
    readonly y: MoveExtent;
  };
  /**
   * Several at once: one change, one answer. Values are taken as near as they are allowed. `done` ends a movement, with
   * no changes too: until then nothing is kept as a run of its own.
   */
  readonly move: (changes: Readonly<Record<string, Moved>>, done: boolean) => void;
}

export const MovesContext = createContext<Moves | null>(null);
