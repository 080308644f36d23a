/**
 * How fast a run is shown: a factor of the pace that its experiment asks for. A run without a pace goes as fast as the
 * machine allows, and one that answers at once has none: there nothing can be chosen.
 */
import type { Experiment } from "../experiments/types.ts";

export const speeds = [0.25, 0.5, 1, 2, 4] as const;
export const usualSpeed = 1;

export const hasSpeed = ({ pace }: Pick<Experiment, "pace">): boolean => pace !== undefined;

const fractions: Readonly<Record<number, string>> = { 0.25: "¼", 0.5: "½" };

/** "½ ×" */
export const speedWords = (speed: number): string => `${fractions[speed] ?? speed} ×`;
