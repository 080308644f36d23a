/** Draws a code into a link of an embed; loaded beside it, when its address asks for one. */
import { codeOf } from "../code.ts";

export default function drawCode(link: HTMLAnchorElement): void {
  const { size, path } = codeOf(link.href, "L");
  const made = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = made("svg", { viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges", "aria-hidden": "true" });
  svg.append(made("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` }), made("path", { fill: "#000", d: path }));
  link.replaceChildren(svg);
}
