/**
 * One ink is one kind of learner in the whole essay: its colour, its dash, the mark at the end of its line.
 * The colours themselves stand in styles/tokens.css, where themes change them.
 */
import type { InkName } from "../terms/inks.ts";

export type MarkShape = "round" | "square" | "diamond" | "triangle" | "cross" | "none";

export interface InkStyle {
  /** A CSS colour: a variable of the theme. */
  readonly variable: string;
  /** The same hue where it is text: at least 4.5:1 on its ground. */
  readonly word: string;
  /** `stroke-dasharray`, in CSS pixels. */
  readonly dash: string | undefined;
  /** What stands at the end of its lines. */
  readonly mark: MarkShape;
  /** Stroke in CSS pixels; a projector's theme makes all of them 3. */
  readonly width: number;
}

export const inks: Readonly<Record<InkName, InkStyle>> = {
  shallow: { variable: "var(--ink-shallow)", word: "var(--word-shallow)", dash: undefined, mark: "round", width: 2 },
  dense: { variable: "var(--ink-dense)", word: "var(--word-dense)", dash: "9 4", mark: "square", width: 2 },
  local: { variable: "var(--ink-local)", word: "var(--word-local)", dash: undefined, mark: "diamond", width: 2 },
  shared: { variable: "var(--ink-shared)", word: "var(--word-shared)", dash: "9 3 2 3", mark: "triangle", width: 2 },
  wrong: { variable: "var(--ink-wrong)", word: "var(--word-wrong)", dash: "2 3", mark: "cross", width: 2 },
  law: { variable: "var(--ink)", word: "var(--ink)", dash: undefined, mark: "none", width: 1.25 },
  accent: { variable: "var(--accent)", word: "var(--accent)", dash: undefined, mark: "none", width: 2 },
  plain: { variable: "var(--ink-2)", word: "var(--ink-2)", dash: undefined, mark: "none", width: 1.5 },
};
