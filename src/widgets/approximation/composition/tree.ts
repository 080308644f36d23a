/** Where the nodes of a binary tree stand, from the knobs (level 0) to the top, and how its errors are painted. */
import { levelOf } from "../../../ui/tones.ts";

/** Nodes nearer to each other than this, in pixels, make one band. */
const BAND = 7;
/** Wires nearer to each other than this make a grey tone, and are left out. */
const HATCH = 3;
const hundredth = (value: number) => Math.round(value * 100) / 100;

/** Pixels: the room of the tree, and the middle of each level. */
export interface Room {
  readonly left: number;
  readonly width: number;
  readonly yOf: (level: number) => number;
  readonly depth: number;
}

/** Neighbors of equal tone on one level. */
export interface Stroke {
  readonly level: number;
  /** From -8 to 8, as in `toneOf`. */
  readonly tone: number;
  readonly d: string;
  /** Thickness: of discs the diameter. */
  readonly size: number;
  readonly discs: boolean;
}

const spacing = ({ width, depth }: Room, level: number) => width / 2 ** (depth - level);

export const middleOf = (room: Room, level: number, i: number): number =>
  hundredth(room.left + (i + 0.5) * spacing(room, level));

/** The diameter of a node, or the thickness of a band of nodes. */
export function sizeOf(room: Room, level: number): number {
  const up = Math.abs(room.yOf(0) - room.yOf(1));
  const apart = spacing(room, level);
  return Math.round(Math.min(24, 0.62 * up, apart < BAND ? 0.34 * up : 0.8 * apart) * 10) / 10;
}

/** Wires from a level to the one below, where they can be told apart. */
export function wires(room: Room): string {
  let d = "";
  for (let level = 1; level <= room.depth; level++) {
    if (spacing(room, level - 1) < HATCH) continue;
    const [from, to] = [room.yOf(level), room.yOf(level - 1)];
    for (let i = 0; i < 2 ** (room.depth - level); i++)
      d += `M${middleOf(room, level - 1, 2 * i)} ${to}L${middleOf(room, level, i)} ${from}L${middleOf(room, level - 1, 2 * i + 1)} ${to}`;
  }
  return d;
}

/** Nodes of a level from `from` to before `to`, as discs or as a band. */
function run(room: Room, level: number, from: number, to: number): { readonly d: string; readonly discs: boolean } {
  const y = room.yOf(level);
  const step = spacing(room, level);
  if (step < BAND) {
    const [left, right] = [room.left + from * step, room.left + to * step].map(hundredth);
    return { d: `M${left} ${y}H${right}`, discs: false };
  }
  let d = "";
  for (let i = from; i < to; i++) d += `M${middleOf(room, level, i)} ${y}h0`;
  return { d, discs: true };
}

/** Every node of the levels from 0 up, where nothing is painted yet. */
export function ground(room: Room): Stroke[] {
  return Array.from({ length: room.depth + 1 }, (_, level) => ({
    level,
    tone: 0,
    size: sizeOf(room, level),
    ...run(room, level, 0, 2 ** (room.depth - level)),
  }));
}

/** Errors of all nodes, from the lowest level up; the largest has the full tone. */
export function painted(room: Room, errors: ArrayLike<number>): Stroke[] {
  const full = Array.from(errors).reduce((most, error) => Math.max(most, Math.abs(error)), 0);
  const strokes = new Map<string, Stroke>();
  let at = 0;
  for (let level = 1; level <= room.depth; level++) {
    const count = 2 ** (room.depth - level);
    const tones = Array.from({ length: count }, (_, i) => levelOf(errors[at + i], full, true));
    at += count;
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && tones[to] === tones[from]) to++;
      const tone = tones[from]!;
      if (tone !== 0) {
        const key = `${level} ${tone}`;
        const { d, discs } = run(room, level, from, to);
        strokes.set(key, { level, tone, discs, size: sizeOf(room, level), d: (strokes.get(key)?.d ?? "") + d });
      }
      from = to;
    }
  }
  return [...strokes.values()];
}
