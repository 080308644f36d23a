/** What was measured, as JSON for machines and as a table for readers. */
import type { Torch } from "./driver.ts";
import { flopsOf } from "./geometry.ts";
import type { Measured } from "./measure.ts";
import { type Workload, workloadOf } from "./workloads.ts";

export interface Machine {
  readonly date: string;
  readonly commit: string;
  readonly processor: string;
  readonly browser: string;
  readonly torch: Torch | null;
  /** GFLOP/s of plain 128-bit SIMD in the browser, best window. */
  readonly ceiling: number;
}

/** Times are microseconds a step, each engine's best window; `median…` are those of the median window. */
export interface Row {
  readonly title: string;
  readonly ours: number | null;
  readonly bestPeer: number | null;
  readonly bestPeerName: string | null;
  readonly torch: number | null;
  readonly plain: number | null;
  /** The products' floating-point operations a second over the ceiling; null where a step has no products. */
  readonly ceilingShare: number | null;
  readonly timesBestPeer: number | null;
  readonly timesTorch: number | null;
  readonly engines: readonly Measured[];
}

export interface Report {
  readonly machine: Machine;
  readonly workloads: Readonly<Record<string, Row>>;
}

const ratio = (theirs: number | null, ours: number | null) => (theirs === null || ours === null ? null : theirs / ours);

export function rowOf(workload: Workload, engines: readonly Measured[], ceiling: number): Row {
  const best = (role: Measured["role"]) =>
    engines
      .filter((engine) => engine.role === role && engine.best !== null)
      .sort((a, b) => a.best! - b.best!)
      .at(0);
  const ours = best("ours")?.best ?? null;
  const peer = best("peer");
  const torch = best("torch")?.best ?? null;
  const bestPeer = peer?.best ?? null;
  const flops = workload.kind === "net" ? flopsOf(workload) : null;
  return {
    title: workload.title,
    ours,
    bestPeer,
    bestPeerName: peer?.label ?? null,
    torch,
    plain: best("plain")?.best ?? null,
    ceilingShare: flops === null || ours === null ? null : flops / (ours * 1000) / ceiling,
    timesBestPeer: ratio(bestPeer, ours),
    timesTorch: ratio(torch, ours),
    engines,
  };
}

/** Two to four digits, thousands apart. */
function time(value: number | null): string {
  if (value === null) return "-";
  return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en-US");
}

const times = (value: number | null) => (value === null ? "-" : `${value < 10 ? value.toFixed(2) : value.toFixed(0)}`);
const percent = (value: number | null) => (value === null ? "-" : `${Math.round(value * 100)} %`);

/** Rows of cells, the first the head. */
export function cellsOf({ workloads }: Report): string[][] {
  const head = [
    "workload",
    "this engine",
    "best library",
    "",
    "PyTorch",
    "plain loops",
    "x library",
    "x PyTorch",
    "ceiling",
  ];
  const rows = Object.entries(workloads).map(([id, row]) => [
    `${id} ${row.title}`,
    time(row.ours),
    time(row.bestPeer),
    row.bestPeerName ?? "-",
    time(row.torch),
    time(row.plain),
    times(row.timesBestPeer),
    times(row.timesTorch),
    percent(row.ceilingShare),
  ]);
  return [head, ...rows];
}

export function aligned(cells: readonly (readonly string[])[]): string {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const left = (column: number) => column === 0 || cells[0]![column] === "";
  return cells
    .map((row) =>
      row
        .map((cell, column) => (left(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A row for each engine of each workload: best and median window, or why there is none. */
function everyEngine({ workloads }: Report): string {
  const rows = Object.entries(workloads).flatMap(([id, { engines }]) =>
    engines.map(({ label, best, median, firstError, reason }) => [
      id,
      label,
      time(best),
      time(median),
      firstError === null ? "-" : firstError.toExponential(0),
      reason ?? "",
    ]),
  );
  return aligned([["", "engine", "best", "median", "first loss off by", ""], ...rows]);
}

function conditions({ machine }: Report): string {
  const { date, commit, processor, browser, torch, ceiling } = machine;
  const parts = [date, `commit ${commit}`, processor, browser];
  if (torch) parts.push(`PyTorch ${torch.version} (products at ${torch.products.toFixed(0)} GFLOP/s)`);
  const slow = torch !== null && torch.products < ceiling / 2;
  return [
    `${parts.join(", ")}, one thread.`,
    "Microseconds a step, best window.",
    `Ceiling: ${ceiling.toFixed(1)} GFLOP/s of plain 128-bit SIMD.`,
    ...(slow ? ["PyTorch has a slow BLAS here: ratios to it say little. Install OpenBLAS."] : []),
  ].join(" ");
}

export const tableOf = (report: Report): string =>
  `${conditions(report)}\n\n${aligned(cellsOf(report))}\n\n${everyEngine(report)}`;

/** The table for docs/engine.md; README takes the short one. */
export function markdownOf(report: Report, short: boolean): string {
  const cells = cellsOf(report);
  const kept = short ? [0, 1, 2, 3, 4, 6] : cells[0]!.map((_, column) => column);
  const line = (row: readonly string[]) => `| ${kept.map((column) => row[column]!).join(" | ")} |`;
  const rule = `| ${kept.map((column) => (column === 0 || column === 3 ? "---" : "---:")).join(" | ")} |`;
  return [conditions(report), "", line(cells[0]!), rule, ...cells.slice(1).map(line)].join("\n");
}

const [begin, end] = ["<!-- bench -->", "<!-- /bench -->"];

/** The text with what stands between the two marks replaced; null if it has no marks. */
export function between(text: string, table: string): string | null {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return null;
  return `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`;
}

/** The workloads of a report, in their order. */
export const idsOf = (ids: readonly string[]): Workload[] => ids.map(workloadOf);
