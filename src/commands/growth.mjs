// How long the stages of `npm test` take for each figure, and what they would take with more of them.

/** Figures that the essay is meant to have, and how many kinds of them the frame is proven on in full. */
const target = { figures: 35, sample: 8 };

/** Figures that are only woken have their tests in this file. */
const smoke = /(^|\/)smoke\.spec\.ts$/;

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers) => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length);

/** The figure that a test is about, by its file or its title; null for all others. */
function figureOf(ids, { file, title }) {
  const parts = file.split(/[\\/]/).map((part) => part.replace(/\..*$/, ""));
  return ids.find((id) => parts.includes(id) || new RegExp(`(^|[\\s:])${id}($|[\\s:,])`).test(title)) ?? null;
}

/**
 * Seconds of a stage's wall time that each figure takes: in full, and where it is only woken.
 * @param {readonly string[]} ids
 * @param {readonly { file: string, title: string, seconds: number }[]} tests
 * @param {number} wall  of the whole stage; tests side by side take more seconds together than pass
 * @returns {{ full: Record<string, number>, woken: Record<string, number> }}
 */
export function secondsByFigure(ids, tests, wall) {
  const scale = Math.min(1, wall / sum(tests.map(({ seconds }) => seconds)) || 0);
  /** @type {{ full: Record<string, number>, woken: Record<string, number> }} */
  const seconds = { full: {}, woken: {} };
  for (const test of tests) {
    const id = figureOf(ids, test);
    if (id === null) continue;
    const part = smoke.test(test.file) ? seconds.woken : seconds.full;
    part[id] = (part[id] ?? 0) + test.seconds * scale;
  }
  return seconds;
}

/** Lines of a tool that say "two-wells: 12.3 s", as tests. */
export const timesIn = (text) =>
  [...text.matchAll(/^(?:embed )?([a-z0-9-]+): ([\d.]+) s$/gm)].map(([, title, seconds]) => ({
    file: "",
    title,
    seconds: Number(seconds),
  }));

/** Seconds of a stage with so many figures, of which some are proven in full if the stage takes a sample. */
export function grown({ seconds, sampled, byFigure }, ids, { figures, sample } = target) {
  if (!byFigure) return seconds;
  const full = Object.values(byFigure.full);
  const shared = Math.max(0, seconds - sum(full) - sum(Object.values(byFigure.woken)));
  if (!sampled) return shared + figures * mean(full);
  const others = ids.filter((id) => byFigure.full[id] === undefined);
  const woken = others.length === 0 ? mean(full) : mean(others.map((id) => byFigure.woken[id] ?? 0));
  const proven = Math.min(figures, Math.max(full.length, sample));
  return shared + proven * mean(full) + (figures - proven) * woken;
}

const minutes = (seconds) => (seconds / 60).toFixed(1);

/** A table in Markdown: the stages, the seconds of each figure in them, and the same with more figures. */
export function growthTable(results, ids) {
  const rows = results.map((result) => {
    const { full = {}, woken = {} } = result.byFigure ?? {};
    const own = ids.map((id) => ((full[id] ?? 0) + (woken[id] ?? 0)).toFixed(1));
    return [result.name, result.seconds, ...own, Math.round(grown(result, ids))];
  });
  const now = sum(results.map(({ seconds }) => seconds));
  const then = sum(results.map((result) => grown(result, ids)));
  const head = ["stage", "seconds", ...ids, `with ${target.figures}`];
  const last = ["minutes", minutes(now), ...ids.map(() => ""), minutes(then)];
  return [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows, last]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
