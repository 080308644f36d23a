/**
 * Thousands of round dots, straight into the pixels of a canvas: a few hundred thousand additions a picture, where a path
 * of as many dots keeps a browser's painter busy for longer than a picture lasts.
 */

/** Places within a pixel that are told apart, each way. */
const PHASES = 4;

/** Pixels that a dot covers, from the one in which its middle lies, and how much of each, 0 to 1. */
interface Stamp {
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly cover: readonly number[];
}

const stamps = new Map<number, readonly Stamp[]>();

/** Discs of that radius in pixels, one for each phase of x within each of y. */
function stampsOf(radius: number): readonly Stamp[] {
  const known = stamps.get(radius);
  if (known) return known;
  const reach = Math.ceil(radius + 0.5);
  const span = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  const made = Array.from({ length: PHASES * PHASES }, (_, phase) => {
    const [x, y] = [phase % PHASES, Math.floor(phase / PHASES)].map((i) => (i + 0.5) / PHASES);
    const covered = span
      .flatMap((down) => span.map((across) => ({ across, down })))
      .map((at) => ({ ...at, cover: radius + 0.5 - Math.hypot(at.across + 0.5 - x!, at.down + 0.5 - y!) }))
      .filter(({ cover }) => cover > 0);
    return {
      across: covered.map(({ across }) => across),
      down: covered.map(({ down }) => down),
      cover: covered.map(({ cover }) => Math.min(1, cover)),
    };
  });
  stamps.set(radius, made);
  return made;
}

export interface Dotted {
  /** In pixels of the picture, from its upper left corner; what is no number is left out. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radius: number;
  /** Of one dot, 0 to 1; where dots lie over each other the picture gets denser. */
  readonly alpha: number;
}

/**
 * Adds dots to a picture of one colour: to how opaque its pixels are, every fourth of the numbers, 0 to 255; the other
 * three, which are the colour, stay.
 */
export function stampDots(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  { x, y, radius, alpha }: Dotted,
): void {
  const made = stampsOf(radius);
  const reach = Math.ceil(radius + 0.5);
  // whole numbers from here on, 0 to 256: this loop is most of what a picture costs
  const weights = made.map(({ cover }) => Uint16Array.from(cover, (part) => 256 * alpha * part + 0.5));
  const ways = made.map(({ across, down }) => Int32Array.from(across, (way, i) => 4 * (down[i]! * width + way)));
  for (let dot = 0; dot < x.length; dot++) {
    const [right, under] = [x[dot]!, y[dot]!];
    const column = Math.floor(right);
    const row = Math.floor(under);
    // also false for what is no number
    if (!(column >= -reach && column < width + reach && row >= -reach && row < height + reach)) continue;
    const phase = Math.floor((right - column) * PHASES) + PHASES * Math.floor((under - row) * PHASES);
    const weight = weights[phase]!;
    const way = ways[phase]!;
    const middle = 4 * (row * width + column) + 3;
    const inside = column >= reach && column < width - reach && row >= reach && row < height - reach;
    const { across, down } = made[phase]!;
    for (let i = 0; i < way.length; i++) {
      if (!inside) {
        const [to, below] = [column + across[i]!, row + down[i]!];
        if (to < 0 || to >= width || below < 0 || below >= height) continue;
      }
      const at = middle + way[i]!;
      const before = pixels[at]!;
      pixels[at] = before + (((255 - before) * weight[i]! + 128) >> 8);
    }
  }
}
