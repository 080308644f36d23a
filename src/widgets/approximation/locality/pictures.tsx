/** One picture of each class, with its pixels where the nets see them; below each, which way its stripes run, or its name. */
import { GREYS, read } from "../../../experiments/approximation/locality/outputs.ts";
import { bitsOf, classNames, type TaskName, taskOf } from "../../../experiments/approximation/locality/tasks.ts";
import type { Summary } from "../../../experiments/types.ts";
import { imageGrid } from "../../../ui/Images.tsx";
import { inks } from "../../../ui/inks.ts";
import { MovingImages } from "../../../ui/MovingImages.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { treatedInWords } from "./values.ts";

/** Pixels of a small sign's side, and its distance from the picture. */
const SIGN = 26;
const ABOVE = 6;
const BELOW = 14;
const GAP = 8;
/** Narrower than this, pictures stand in two rows; a single row shows half of them. */
const BOTH = 560;
const NARROW = 420;

/** Greys at the pixels' own places, inverted where they are; a stored result may hold none. */
function greysOf(summary: Summary): number[] {
  const pixels = read.field(summary, "pictures");
  const signs = read.field(summary, "signs");
  return Array.from(pixels, (grey, i) => (signs[i % signs.length] === -1 ? GREYS - Number(grey) : Number(grey)));
}

export function Pictures({ summary }: { readonly summary: Summary }) {
  const title = `One picture of each class, its pixels ${treatedInWords(summary)}`;
  return (
    <Panel label={`${title}. ${classesInWords(summary)}`} title={title} aspect={5.9} narrow={1.28} wide>
      {({ width, fontSize }) => <PictureRows summary={summary} width={width} fontSize={fontSize} />}
    </Panel>
  );
}

/** What stands below the pictures. */
export const classesInWords = (summary: Summary): string =>
  `Below each picture stands its class: ${namesIn(summary)?.join(", ") ?? "which way the stripes run in its four quarters"}.`;

const namesIn = ({ values }: Summary) => classNames[values.task as TaskName];

interface RowsProps {
  readonly summary: Summary;
  readonly width: number;
  readonly fontSize: number;
  /** All of them; or only as many as stand in the first row, or in two rows of two. */
  readonly form?: Form;
}

type Form = "all" | "row" | "block";

/** Pixels across of two rows of two that are so high together. */
export const blockWidth = (height: number): number => height - 2 * (ABOVE + SIGN) - BELOW + GAP;

/** Pictures in a row, where there is little room in two; and how high a row is. */
function arranged(summary: Summary, width: number, form: Form) {
  const side = taskOf(summary.values).side;
  const count = Math.floor(read.field(summary, "pictures").length / (side * side));
  const inRow = width < (form === "row" ? NARROW : BOTH) ? Math.ceil(count / 2) : count;
  const columns = form === "block" ? 2 : inRow;
  const grid = imageGrid({ side, count: columns, width, columns: Math.max(1, columns) }, 0);
  return { side, count, columns, grid, down: grid.size + ABOVE + SIGN + BELOW };
}

/** Pixels that a single row takes. */
export const rowHeight = (summary: Summary, width: number): number => arranged(summary, width, "row").down;

export function PictureRows({ summary, width, fontSize, form = "all" }: RowsProps) {
  const places = read.field(summary, "places");
  const greys = greysOf(summary);
  const names = namesIn(summary);
  const { side, count, columns, grid, down } = arranged(summary, width, form);
  const area = side * side;
  const rows = { all: Math.ceil(count / Math.max(1, columns)), row: 1, block: 2 }[form];
  return Array.from({ length: rows }, (_, row) => ({ row, first: row * columns })).map(({ row, first }) => {
    const here = Math.min(columns, count - first);
    return (
      <g key={row} transform={`translate(0 ${row * down})`}>
        <MovingImages
          pixels={greys.slice(first * area, (first + here) * area)}
          places={places}
          side={side}
          count={here}
          columns={columns}
          width={grid.pitch * here}
          full={GREYS}
          photographs={summary.values.task === "cifar"}
        />
        {Array.from({ length: here }, (_, i) => first + i).map((label, i) => {
          const middle = Math.round(grid.aside + i * grid.pitch + grid.size / 2);
          return names ? (
            <text key={label} aria-hidden x={middle} y={Math.round(grid.size + fontSize * 1.2)} textAnchor="middle">
              {names[label]}
            </text>
          ) : (
            <Sign key={label} label={label} x={middle - SIGN / 2} y={Math.round(grid.size + ABOVE)} />
          );
        })}
      </g>
    );
  });
}

/** Four quarters with their stripes. */
function Sign({ label, x, y }: { readonly label: number; readonly x: number; readonly y: number }) {
  const half = SIGN / 2;
  const lines = bitsOf(label)
    .map((bit, quarter) => {
      const left = x + (quarter % 2) * half + 1.5;
      const top = y + Math.floor(quarter / 2) * half + 1.5;
      const long = half - 3;
      return [0, 1, 2]
        .map((i) => {
          const aside = (i * long) / 2;
          return bit === 1 ? `M${left} ${top + aside}h${long}` : `M${left + aside} ${top}v${long}`;
        })
        .join("");
    })
    .join("");
  return <path d={lines} stroke={inks.law.variable} strokeWidth={1.5} fill="none" />;
}
