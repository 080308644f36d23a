/** What is to be made for slides, of which figure, and where from. */
import type { LinkState } from "../../experiments/link.ts";
import type { StoredResult } from "../../experiments/stored.ts";
import type { Summary } from "../../experiments/types.ts";
import type { FigureState } from "../state.ts";
import type { Widget } from "../widget.ts";
import type { Around } from "./own-figure.ts";

export interface Making {
  readonly widget: Widget;
  readonly stored: StoredResult;
  readonly around: Around;
  /** The reader's settings. */
  readonly state: LinkState;
  /** What the reader's figure shows, and the sweeps that it knows. */
  readonly summary: Summary;
  readonly sweeps: FigureState["sweeps"];
  /** The address that gives these settings again. */
  readonly linkOf: (state: LinkState) => string;
  /** Aborted: everything that was begun is given up. */
  readonly signal: AbortSignal;
  /** How much of it is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export interface Made {
  readonly name: string;
  readonly content: Blob;
  /** What it is, a sentence. */
  readonly told: string;
}
