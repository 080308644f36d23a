/**
 * One ink is one kind of learner in the whole essay: its colour, its dash, the mark at the end of its line.
 * The colours themselves stand in styles/tokens.css, where themes change them. Where no style sheet is applied (a host's
 * policy, a reader's view) every ink is the colour of text, and dash and mark alone tell learners apart.
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

const ink = (name: string) => `var(--${name}, currentColor)`;
/** The ground, and what is written on it in a second voice. */
export const paper = "var(--paper, Canvas)";
export const second = ink("ink-2");

/** Attributes of what is no learner's: marks are right without a style sheet, which only refines them. */
export const hairline = { className: "hairline", stroke: ink("hairline"), strokeWidth: 1, fill: "none" } as const;
export const baseline = { className: "baseline", stroke: second, strokeWidth: 1, fill: "none" } as const;
export const rule = { className: "rule", stroke: second, strokeWidth: 1, fill: "none" } as const;
/** Cells of a signed field; where colours are forced, or no style sheet is applied, a negative one is its outline. */
export const negative = { fill: "var(--map-negative, none)", stroke: "var(--map-rim, currentColor)" } as const;
export const positive = { fill: ink("ink-shallow") } as const;
/** A former run, and the pale form of an ink. */
export const ghostly = { className: "ghost", opacity: 0.35 } as const;
export const palely = { className: "pale", opacity: 0.6 } as const;

export const inks: Readonly<Record<InkName, InkStyle>> = {
  shallow: { variable: ink("ink-shallow"), word: ink("word-shallow"), dash: undefined, mark: "round", width: 2 },
  dense: { variable: ink("ink-dense"), word: ink("word-dense"), dash: "9 4", mark: "square", width: 2 },
  local: { variable: ink("ink-local"), word: ink("word-local"), dash: undefined, mark: "diamond", width: 2 },
  shared: { variable: ink("ink-shared"), word: ink("word-shared"), dash: "9 3 2 3", mark: "triangle", width: 2 },
  wrong: { variable: ink("ink-wrong"), word: ink("word-wrong"), dash: "2 3", mark: "cross", width: 2 },
  law: { variable: ink("ink"), word: ink("ink"), dash: undefined, mark: "none", width: 1.25 },
  accent: { variable: ink("accent"), word: ink("accent"), dash: undefined, mark: "none", width: 2 },
  plain: { variable: ink("ink-2"), word: ink("ink-2"), dash: undefined, mark: "none", width: 1.5 },
};
