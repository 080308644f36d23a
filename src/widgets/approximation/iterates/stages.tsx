/** The line after each layer, in small: every fold doubles its pieces. Stands in a panel, outside any plot. */
import { iterated, piecesOf } from "../../../experiments/approximation/iterates/folding.ts";
import { grouped } from "../../../terms/numbers.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { hairline, inks, second } from "../../../ui/inks.ts";

interface StagesProps {
  readonly folds: number;
  /** Room in pixels, and the size of text. */
  readonly width: number;
  readonly fontSize: number;
}

const GAP = 10;
const WIDEST = 150;

/** Pixels that they take in height, their words included. */
export const stagesHeight = (fontSize: number): number => Math.round(fontSize * 6);

const tenth = (value: number) => Math.round(value * 10) / 10;

export function Stages({ folds, width, fontSize }: StagesProps) {
  const wide = tenth(Math.min(WIDEST, (width + GAP) / folds - GAP));
  const [top, high] = [fontSize * 1.6, fontSize * 2.6];
  return Array.from({ length: folds }, (_, i) => {
    const layer = i + 1;
    const pieces = piecesOf(layer);
    const left = tenth(i * (wide + GAP));
    const corner = (j: number) =>
      `${tenth(left + (wide * j) / pieces)} ${tenth(top + high * (1 - iterated(layer, j / pieces)))}`;
    const path = `M${Array.from({ length: pieces + 1 }, (_unused, j) => corner(j)).join("L")}`;
    return (
      <g key={layer} aria-hidden>
        <text x={left} y={fontSize} fill={second}>
          {i === 0 && wide > fontSize * 5 ? "layer 1" : layer}
        </text>
        <path {...hairline} d={`M${left} ${tenth(top + high)}h${wide}`} />
        <path
          d={path}
          fill="none"
          stroke={inks.law.variable}
          strokeWidth={pieces > 64 ? 0.6 : 1}
          strokeLinejoin="round"
        />
        <Answer>
          <text x={left} y={tenth(top + high + fontSize * 1.2)} fill={second}>
            {i === 0 && wide > fontSize * 5 ? "2 pieces" : grouped(pieces)}
          </text>
        </Answer>
      </g>
    );
  });
}
