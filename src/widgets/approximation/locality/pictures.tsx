/** One picture of each class, with its pixels where the nets see them; below each, which way its stripes run, or its name. */
import { GREYS, read } from "../../../experiments/approximation/locality/outputs.ts";
import { bitsOf, garmentNames } from "../../../experiments/approximation/locality/tasks.ts";
import type { Summary } from "../../../experiments/types.ts";
import { imageGrid } from "../../../ui/Images.tsx";
import { inks } from "../../../ui/inks.ts";
import { MovingImages } from "../../../ui/MovingImages.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { treatedInWords } from "./values.ts";

/** Pixels of a small sign's side, and its distance from the picture. */
const SIGN = 26;
const ABOVE = 6;

/** Greys at the pixels' own places, inverted where they are; a stored result may hold none. */
function greysOf(summary: Summary): number[] {
  const pixels = read.field(summary, "pictures");
  const signs = read.field(summary, "signs");
  return Array.from(pixels, (grey, i) => (signs[i % signs.length] === -1 ? GREYS - Number(grey) : Number(grey)));
}

export function Pictures({ summary }: { readonly summary: Summary }) {
  const places = read.field(summary, "places");
  const side = Math.max(1, Math.round(Math.sqrt(places.length)));
  const greys = greysOf(summary);
  const count = Math.floor(greys.length / (side * side));
  const garments = summary.values.task === "fashion";
  const title = `One picture of each class, its pixels ${treatedInWords(summary)}`;
  return (
    <Panel
      label={`${title}. Below each stands its class: ${garments ? garmentNames.join(", ") : "which way the stripes run in its four quarters"}.`}
      title={title}
      aspect={5.9}
      narrow={1.28}
      wide
    >
      {({ width, fontSize }) => {
        const columns = width < 560 ? Math.ceil(count / 2) : Math.max(1, count);
        const rows = Math.ceil(count / columns);
        return Array.from({ length: rows }, (_, row) => ({ row, first: row * columns })).map(({ row, first }) => {
          const here = Math.min(columns, count - first);
          const grid = imageGrid({ side, count: columns, width, columns }, 0);
          const y = row * (grid.size + ABOVE + SIGN + 14);
          return (
            <g key={row} transform={`translate(0 ${y})`}>
              <MovingImages
                pixels={greys.slice(first * side * side, (first + here) * side * side)}
                places={places}
                side={side}
                count={here}
                columns={columns}
                width={grid.pitch * here}
                full={GREYS}
              />
              {Array.from({ length: here }, (_, i) => first + i).map((label, i) => {
                const middle = Math.round(grid.aside + i * grid.pitch + grid.size / 2);
                return garments ? (
                  <text
                    key={label}
                    aria-hidden
                    x={middle}
                    y={Math.round(grid.size + fontSize * 1.2)}
                    textAnchor="middle"
                  >
                    {garmentNames[label]}
                  </text>
                ) : (
                  <Sign key={label} label={label} x={middle - SIGN / 2} y={Math.round(grid.size + ABOVE)} />
                );
              })}
            </g>
          );
        });
      }}
    </Panel>
  );
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
