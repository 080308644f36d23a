/** Figures without a page: prerendered HTML for the build, and posters as SVG documents. */
import { renderToString } from "react-dom/server";
import type { StoredResult } from "../experiments/stored.ts";
import { Figure, type FigureOptions } from "./Figure.tsx";
import { posterOf, thumbnailOf } from "./poster.ts";
import type { Widget } from "./widget.ts";

/** What `mountFigure` hydrates; `prefix` is the island's `data-prefix`. */
export function renderFigure(widget: Widget, stored: StoredResult, options: FigureOptions, prefix: string): string {
  return renderToString(<Figure widget={widget} stored={stored} options={options} />, { identifierPrefix: prefix });
}

export type Theme = "light" | "dark";

/** The drawing of the stored result as one SVG document of its own. @throws Error if the drawing has no panel */
export function renderPoster(widget: Widget, stored: StoredResult, theme: Theme): string {
  const { Drawing, experiment } = widget;
  const html = renderToString(<Drawing summary={stored.summary} ghost={null} sweeps={stored.sweeps} />);
  return posterOf(html, experiment.title, experiment.describe(stored.summary), theme);
}

/** What stands for the figure in an index: its panel for little room, or its first one. */
export function renderThumbnail(widget: Widget, stored: StoredResult, theme: Theme): string {
  const Drawing = widget.compact ?? widget.Drawing;
  const html = renderToString(<Drawing summary={stored.summary} ghost={null} sweeps={stored.sweeps} />);
  return thumbnailOf(html, widget.experiment.title, theme);
}
