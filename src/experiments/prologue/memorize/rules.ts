/** Where labels come from: a coin, or a rule of the place. */
import { sin } from "../../../engine/functions.ts";

export const kinds = ["red", "blue"] as const;
export type Kind = (typeof kinds)[number];

/** How far from its middle the plane reaches, either way. */
export const EDGE = 1;

/** The edge between red, above, and blue: a wave from side to side. */
export const wave = { height: 0.5, pace: Math.PI } as const;
export const waveAt = (x: number): number => wave.height * sin(wave.pace * x);
/** Red within this distance of the middle: half of the plane. */
export const RADIUS = Math.sqrt(2 / Math.PI);

export const rules = {
  wave: (x: number, y: number): Kind => (y > waveAt(x) ? "red" : "blue"),
  disc: (x: number, y: number): Kind => (x * x + y * y < RADIUS * RADIUS ? "red" : "blue"),
} as const;

export type Rule = keyof typeof rules;

export const isRule = (labels: string): labels is Rule => labels in rules;
/** The rule that true labels follow, also while they are not asked for. */
export const ruleOf = (labels: string): Rule => (isRule(labels) ? labels : "wave");

/** Of an output or a label. */
export const kindOf = (sign: number): Kind => (sign > 0 ? kinds[0] : kinds[1]);

/** What the net is to give: 1 for red, -1 for blue. */
export const signOf = (kind: string): number => (kind === "red" ? 1 : -1);
