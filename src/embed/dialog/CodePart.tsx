/** The link as a QR code, to be read off the wall or put into a slide. */
import { useId, useMemo, useRef } from "react";
import { download } from "../../frame/takeaways.ts";
import { codeOf, codeSvg } from "../code.ts";
import { useCopying } from "./copying.ts";

export function CodePart({ text, title }: { readonly text: string; readonly title: string }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const code = useMemo(() => codeOf(text, "M"), [text]);
  const svg = codeSvg(code);
  const { copied, refused, copy } = useCopying(svg, area);
  return (
    <section className="slide-line" aria-labelledby={id}>
      <h3 id={id}>QR code</h3>
      <p>Of this link: students open the same figure on their own devices.</p>
      <button type="button" className="button" aria-label="Copy: QR code as SVG" onClick={() => void copy()}>
        {copied ? "Copied" : "Copy SVG"}
      </button>
      <button
        type="button"
        className="button"
        aria-label="Download: QR code as SVG"
        onClick={() => download("figure-code.svg", new Blob([svg], { type: "image/svg+xml" }))}
      >
        Download SVG
      </button>
      <span className="slide-told" role="status">
        {copied ? <span className="sr-only">Copied.</span> : refused}
      </span>
      <svg
        className="slide-code"
        role="img"
        aria-label={`QR code of the link to ${title}`}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <textarea
        ref={area}
        className={refused === "" ? "sr-only" : undefined}
        readOnly
        rows={2}
        tabIndex={-1}
        aria-label="QR code as SVG, to copy"
        value={svg}
      />
    </section>
  );
}
