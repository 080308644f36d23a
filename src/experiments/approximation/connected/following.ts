/** A rule at work on two sheets at once. */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { Remembered } from "../../remember.ts";
import type { NumericArray, State } from "../../types.ts";
import { parameters } from "./parameters.ts";
import { differing, FILLED, fill, INK, piecesOf, shrink, shrunk } from "./rules.ts";
import { fillSteps, links, ruleOf, type Settings } from "./settings.ts";
import { looseEnd, type Sheet, sideOf, spiral, turned } from "./spiral.ts";

/** One of the two sheets: as it was drawn, as it is, and what happened on it. */
type Side = {
  drawn: Uint8Array;
  cells: Uint8Array;
  side: number;
  /** Cells that were filled last. */
  front: number[];
  vanished: number[];
  pieces: number;
};

export interface Following extends State {
  sheets: Side[];
  /** Windows that one sheet, as it was drawn, has more often than the other. */
  windows: number;
}

/** Windows that are compared have so many cells on a side. */
const WINDOW = 3;
/** Such a share of random cells is ink that pieces are many and crooked. */
const INKED = 0.42;

/** What the seed decides: which two strands are joined at the inner end, and how the sheets are turned. */
function chosen(key: Key): { readonly inner: (typeof links)[number]; readonly quarters: number } {
  const uniform = new Float64Array(2);
  fillUniform(fold(key, "sheet"), uniform, 0, 1);
  return { inner: uniform[0]! < 0.5 ? "outer" : "inner", quarters: Math.floor(4 * uniform[1]!) };
}

function randomSheet(key: Key, side: number): Sheet {
  const cells = new Uint8Array(side * side);
  const uniform = new Float64Array(side * side);
  fillUniform(key, uniform, 0, 1);
  for (let row = 1; row < side - 1; row++)
    for (let column = 1; column < side - 1; column++)
      cells[row * side + column] = uniform[row * side + column]! < INKED ? INK : 0;
  return { cells, side };
}

export function init({ sheet, turns, bridge }: Settings, key: Key): Following {
  const { inner, quarters } = chosen(key);
  const sheets = links.map((outer, place): Side => {
    const { cells, side } =
      sheet === "random"
        ? randomSheet(fold(fold(key, "random"), place), sideOf(turns))
        : turned(spiral(turns, outer, inner, bridge === "cell"), quarters);
    const front: number[] = [];
    if (sheet === "spirals") {
      const start = new Uint8Array(cells.length);
      start[looseEnd(turns, outer)] = 1;
      front.push(turned({ cells: start, side }, quarters).cells.indexOf(1));
    }
    return { drawn: cells, cells: cells.slice(), side, front, vanished: [], pieces: piecesOf({ cells, side }) };
  });
  const [left, right] = sheets as [Side, Side];
  return {
    step: 0,
    sheets,
    windows: differing({ cells: left.drawn, side: left.side }, { cells: right.drawn, side: right.side }, WINDOW),
  };
}

export function advance(state: Following, steps: number, settings: Settings): void {
  const filling = ruleOf(settings) === "fill";
  for (const sheet of state.sheets) {
    if (filling && state.step === 0) for (const at of sheet.front) sheet.cells[at] = FILLED;
    for (let i = 0; i < steps; i++)
      if (filling) sheet.front = fill(sheet, sheet.front);
      else {
        const { cells, vanished } = shrink(sheet);
        sheet.cells = cells;
        sheet.vanished.push(...vanished);
      }
  }
  state.step += steps;
}

const laws = new Remembered<{ readonly turns: number[]; readonly fill: number[]; readonly shrink: number[] }>();

/** Steps of both rules for every number of turns, on the spiral that is one piece. */
const lawsOf = () =>
  laws.of("all", () => {
    const { min, max } = parameters.turns;
    const turns = Array.from({ length: max - min + 1 }, (_, i) => min + i);
    return {
      turns,
      fill: turns.map((count) => fillSteps(count, false)),
      shrink: turns.map((count) => shrunk(spiral(count, "outer", "inner", false)).steps),
    };
  });

/** Each cell as 1 for ink that was drawn, and 2 for what the rule has filled or left, and 4 where a piece vanished. */
function seen({ drawn, cells, vanished }: Side, filling: boolean): number[] {
  const marks = Array.from(
    cells,
    (value, at) => (drawn[at] ? 1 : 0) + ((filling ? value === FILLED : value > 0) ? 2 : 0),
  );
  for (const at of vanished) marks[at] = marks[at]! | 4;
  return marks;
}

export function observe({ sheets, windows }: Following, settings: Settings) {
  const filling = ruleOf(settings) === "fill";
  const { turns, sheet, bridge } = settings;
  const [left, right] = sheets as [Side, Side];
  // at step 0 nothing has been filled yet, not even where the filling begins
  const share = ({ drawn, cells }: Side) => {
    let [ink, done] = [0, 0];
    for (let at = 0; at < cells.length; at++) {
      if (drawn[at]) ink++;
      if (cells[at] === FILLED) done++;
    }
    return done / ink;
  };
  const law = lawsOf();
  const found = sheets.reduce((sum, { vanished }) => sum + vanished.length, 0);
  const pieces = sheets.reduce((sum, each) => sum + each.pieces, 0);
  const spirals = sheet === "spirals";
  const place = law.turns.indexOf(turns);
  const scalars: Record<string, number> = {
    side: left.side,
    "steps.fill": spirals ? fillSteps(turns, bridge === "cell") : Number.NaN,
    "steps.shrink": spirals ? law.shrink[place]! : Number.NaN,
    filled: Math.max(share(left), share(right)),
    found,
    pieces,
    miscounted: filling
      ? Number.NaN
      : sheets.reduce((sum, each) => sum + Math.abs(each.pieces - each.vanished.length), 0),
    windows,
  };
  const fields: Record<string, NumericArray> = {
    left: seen(left, filling),
    right: seen(right, filling),
    gone: [left.vanished.length, right.vanished.length],
    each: [left.pieces, right.pieces],
    reached: [share(left), share(right)],
    open: [left.front.length, right.front.length],
    turns: law.turns,
    "law.fill": law.fill,
    "law.shrink": law.shrink,
  };
  return { scalars, fields };
}
