/** The body of an embed page: the prerendered figure, and a line that says where it is from. */
import { renderToStaticMarkup } from "react-dom/server";
import { siteTitle } from "../essay/Shell.tsx";
import type { StoredResult } from "../experiments/stored.ts";
import { renderFigure } from "../frame/server.tsx";
import type { Widget } from "../frame/widget.ts";
import { embedOptions, forSlide } from "./options.ts";

export function embedBody(widget: Widget, stored: StoredResult, citations: Readonly<Record<string, string>>): string {
  const { id, title } = widget.experiment;
  const prefix = `embed-${id}-`;
  return renderToStaticMarkup(
    <main className="embed" aria-label={title}>
      <h1 className="sr-only">{siteTitle}</h1>
      <div
        data-island={id}
        data-place="embed"
        data-prefix={prefix}
        data-citations={JSON.stringify(citations)}
        dangerouslySetInnerHTML={{ __html: renderFigure(forSlide(widget), stored, embedOptions(citations), prefix) }}
      />
      <p className="badge">
        <a href={`/gallery/?id=${id}`} target="_blank" rel="noopener">
          {siteTitle}
        </a>{" "}
        · CC BY 4.0
      </p>
    </main>,
  );
}
