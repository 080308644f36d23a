/** How a plot shares out its room: ticks, words, and what is left for the picture. */
import { type EndLabel, endRoom } from "./EndLabels.tsx";
import { keyRoom, type MapKeyProps } from "./MapKey.tsx";
import { kindOf, type Scale, ticksOf, tickText } from "./scales.ts";
import { textWidth, wrapText } from "./text.ts";

export interface PlotAxes {
  readonly x: Scale;
  readonly y: Scale;
  readonly xLabel?: string;
  readonly yLabel?: string;
  /** Values that mean something; a few round ones if left out, none if empty. */
  readonly xTicks?: readonly number[];
  readonly yTicks?: readonly number[];
  readonly xFormat?: (value: number) => string;
  readonly yFormat?: (value: number) => string;
  readonly ends?: readonly EndLabel[];
  /** What the tones of a map mean: beside it. */
  readonly mapKey?: MapKeyProps;
  /** Room above for the buttons of an editor. */
  readonly tools?: boolean;
  /** A plane: one unit is as long on either axis; both must be linear. */
  readonly equal?: boolean;
}

export interface PlotRoom {
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly xWords: (value: number) => string;
  readonly yWords: (value: number) => string;
  readonly xTitle: readonly string[];
  readonly yTitle: readonly string[];
  /** A plane in a wide panel: the titles stand at its sides, so that it is larger. */
  readonly beside: boolean;
  /** Around the picture, pixels; `aside` is what a plane leaves over on either side. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly below: number;
  readonly aside: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels that the buttons of an editor take, beside the room that is there anyway; and their middle, above the plot. */
const toolsRoom = (fontSize: number) => Math.max(32, Math.round(1.6 * fontSize));
export const toolsAt = (fontSize: number): number => -Math.max(20, Math.round(0.9 * fontSize));
const LEAST = 20;

const inside = (scale: Scale, values: readonly number[]) => {
  const [a = 0, b = 1] = scale.domain();
  return values.filter((value) => value >= Math.min(a, b) && value <= Math.max(a, b));
};
const said = (label: string | undefined, scale: Scale) =>
  label && kindOf(scale) !== "linear" && !/\blog\b/i.test(label) ? `${label} (log scale)` : label;
const length = (scale: Scale) => {
  const [a = 0, b = 1] = scale.domain();
  return Math.abs(b - a);
};

/** Room at both sides, widened until half of each outermost tick's words has place beside the plot. */
function roomFor(
  ticks: readonly number[],
  scale: Scale,
  width: number,
  wide: (tick: number) => number,
  [left, right]: readonly [number, number],
): [number, number] {
  const at = scale.copy().range([0, width]);
  return ticks.reduce(
    ([before, after], tick) => [
      Math.max(before, Math.ceil(wide(tick) / 2 - at(tick))),
      Math.max(after, Math.ceil(wide(tick) / 2 - (width - at(tick)))),
    ],
    [left, right],
  );
}

export function roomOf(axes: PlotAxes, width: number, height: number, fontSize: number): PlotRoom {
  if (!axes.equal) return roomAround(axes, width, height, fontSize);
  const { xLabel, yLabel, ...bare } = axes;
  const room = roomAround(bare, width, height, fontSize);
  const wide = room.aside - fontSize;
  const linesOf = (title = "") => wrapText(title, wide, fontSize);
  const titles = { xTitle: linesOf(xLabel), yTitle: linesOf(yLabel) };
  const fits = [...titles.xTitle, ...titles.yTitle].every((line) => textWidth(line, fontSize) <= wide);
  return fits ? { ...room, ...titles, beside: true } : roomAround(axes, width, height, fontSize);
}

function roomAround(axes: PlotAxes, width: number, height: number, fontSize: number): PlotRoom {
  const { x, y, xLabel, yLabel, xTicks, yTicks, ends = [], mapKey, tools, equal } = axes;
  const xWords = axes.xFormat ?? tickText;
  const yWords = axes.yFormat ?? tickText;
  const shownY = inside(y, yTicks ?? ticksOf(y, Math.max(2, Math.min(5, Math.floor(height / (fontSize * 4))))));
  const yTitle = wrapText(said(yLabel, y) ?? "", width, fontSize);
  const leftmost = shownY.reduce((most, tick) => Math.max(most, textWidth(yWords(tick), fontSize) + 8), 2);
  const rightmost = Math.max(endRoom(ends, width, fontSize), mapKey ? keyRoom(mapKey, fontSize) : 0, fontSize * 0.9);
  const title = yTitle.length > 0 ? Math.round(fontSize * (1.35 * yTitle.length + 0.75)) : Math.round(fontSize * 0.7);
  const top = title + (tools ? toolsRoom(fontSize) : 0);
  const xTitle = wrapText(said(xLabel, x) ?? "", width, fontSize);
  const words = xTitle.length > 0 ? 1.35 * xTitle.length + 0.15 : 0.1;
  const below = Math.round(fontSize * ((xTicks?.length === 0 ? 0.3 : 1.5) + words));
  const xTicksIn = (room: number) =>
    inside(x, xTicks ?? ticksOf(x, Math.max(2, Math.min(7, Math.floor(room / (fontSize * 6))))));
  const first = Math.max(LEAST, width - leftmost - rightmost);
  const [left, right] = roomFor(xTicksIn(first), x, first, (tick) => textWidth(xWords(tick), fontSize), [
    leftmost,
    rightmost,
  ]);
  const room = {
    width: Math.max(LEAST, Math.round(width - left - right)),
    height: Math.max(LEAST, height - top - below),
  };
  const unit = Math.min(room.width / length(x), room.height / length(y));
  const inner = equal ? { width: Math.round(unit * length(x)), height: Math.round(unit * length(y)) } : room;
  return {
    xTicks: xTicksIn(inner.width),
    yTicks: shownY,
    xWords,
    yWords,
    xTitle,
    yTitle,
    beside: false,
    left: Math.round(left),
    right: Math.round(right),
    top,
    below,
    aside: Math.floor((room.width - inner.width) / 2),
    ...inner,
  };
}

/** Width over height of a panel of this width that a plane fills, with `above` pixels for the panel's title. */
export function planeAspect(axes: PlotAxes, width: number, above: number, fontSize: number): number {
  const ratio = length(axes.y) / length(axes.x);
  // the height only decides how many ticks there are on y
  const { left, right, top, below } = roomOf({ ...axes, equal: false }, width, width * ratio, fontSize);
  return width / (above + top + below + Math.max(LEAST, width - left - right) * ratio);
}
