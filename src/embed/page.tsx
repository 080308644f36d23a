/** The body of an embed page: the prerendered figure, and a line that says where it is from. */
import { renderToStaticMarkup } from "react-dom/server";
import type { StoredResult } from "../experiments/stored.ts";
import { renderFigure } from "../frame/server.tsx";
import type { Widget } from "../frame/widget.ts";
import { siteTitle } from "../terms/site.ts";
import { embedOptions, forSlide } from "./options.ts";

export function embedBody(widget: Widget, stored: StoredResult): string {
  const { id, title } = widget.experiment;
  const prefix = `embed-${id}-`;
  return renderToStaticMarkup(
    <main className="embed" aria-label={title}>
      <h1 className="sr-only">{title}</h1>
      <div
        data-island={id}
        data-place="embed"
        data-prefix={prefix}
        dangerouslySetInnerHTML={{
          __html: renderFigure(forSlide(widget), stored, embedOptions(true), prefix),
        }}
      />
      <p className="badge scriptless">
        Without JavaScript a frame may show one picture of the figure only.{" "}
        <a href={`/gallery/?id=${id}`} target="_blank" rel="noopener">
          See all of it
        </a>
        .
      </p>
      <p className="badge">
        <a href={`/gallery/?id=${id}`} target="_blank" rel="noopener">
          {siteTitle}
        </a>{" "}
        · CC BY 4.0
      </p>
    </main>,
  );
}
