/** A text as a QR code, drawn by one path: black squares on white, with the quiet zone that readers of it need. */
import { encode } from "uqr";

/** Light squares on every side; the standard (ISO/IEC 18004) wants four. */
const quiet = 4;

export interface Code {
  /** Squares on a side, quiet zone and all. */
  readonly size: number;
  /** Of the dark ones, in squares. */
  readonly path: string;
}

/** @param most  how much of it may be lost: "L" 7 %, with larger squares, or "M" 15 % */
export function codeOf(text: string, most: "L" | "M"): Code {
  const { size, data } = encode(text, { ecc: most, border: quiet });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}

/** As a document of its own. */
export const codeSvg = ({ size, path }: Code): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${path}"/></svg>`;
