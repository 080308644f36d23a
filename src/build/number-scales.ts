/**
 * Vite plugin: scales go from numbers to numbers. What d3-scale would also put between (colors, dates, texts) stays out
 * of the pages, and with it d3-color.
 */
import type { Plugin } from "vite";

const NUMBERS = "\0numbers-between-numbers";

export function numberScales(): Plugin {
  return {
    name: "number-scales",
    enforce: "pre",
    resolveId: {
      filter: { id: /^d3-interpolate$/ },
      handler: (_, importer) => (importer && /[\\/]d3-scale[\\/]/.test(importer) ? NUMBERS : null),
    },
    load: {
      filter: { id: /^\0numbers-between-numbers$/ },
      handler: () => ({
        // as d3-interpolate has them; what is left of it is for scales that we do not use
        code: `export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;
export const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
export { interpolateNumber as interpolate };
export { piecewise } from "d3-interpolate";`,
        moduleType: "js",
      }),
    },
  };
}
