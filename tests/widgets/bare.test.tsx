/** Drawings without any style sheet: under a host's policy, in a reader's view, as a file of their own. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { loadStored, loadWidget, widgetIds } from "../../src/widgets/registry.ts";

interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes of groups around it, the nearest first. */
  readonly around: readonly Readonly<Record<string, string>>[];
}

/** All shapes that are painted. What only clips is none of them. */
function shapesOf(html: string): Shape[] {
  const shapes: Shape[] = [];
  const open: { name: string; attributes: Record<string, string> }[] = [];
  for (const [, close, name = "", text = "", alone] of html.matchAll(/<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (close) {
      while (open.length > 0 && open.pop()?.name !== name);
      continue;
    }
    const attributes = Object.fromEntries(
      [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    );
    if (/^(path|rect|circle|line|polyline|text)$/.test(name) && !open.some((tag) => tag.name === "clipPath"))
      shapes.push({ name, attributes, around: open.map((tag) => tag.attributes).reverse() });
    if (!alone) open.push({ name, attributes });
  }
  return shapes;
}

const given = ({ attributes, around }: Shape, name: string) =>
  [attributes, ...around].find((one) => one[name] !== undefined)?.[name];

/** What a renderer makes of a paint whose variables nobody defines: the fallback, or nothing. */
const bare = (paint: string | undefined): string | undefined => {
  const found = /^var\(--[\w-]+(?:,\s*([^()]*))?\)$/.exec(paint ?? "");
  return found ? found[1] : paint;
};

describe.each([...widgetIds])("%s without a style sheet", (id) => {
  it("paints every mark by its own attributes: no open curve is filled, nothing vanishes", async () => {
    const [{ Drawing }, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const html = renderToStaticMarkup(
      <Drawing summary={stored.summary} ghost={stored.summary} sweeps={stored.sweeps} />,
    );
    const shapes = shapesOf(html).filter(({ attributes }) => attributes.d !== "");
    expect(shapes.length).toBeGreaterThan(10);
    for (const shape of shapes) {
      const words = JSON.stringify(shape.attributes).slice(0, 160);
      const [fill, stroke] = [bare(given(shape, "fill")), bare(given(shape, "stroke"))];
      expect(fill, `fill of ${words}`).toBeDefined();
      expect(fill !== "none" || (stroke ?? "none") !== "none", `nothing is painted of ${words}`).toBe(true);
      if (shape.name === "path" && fill !== "none") expect(shape.attributes.d, words).toMatch(/z"?$/i);
      if (shape.name === "text") expect(given(shape, "font-size"), words).toBeDefined();
    }
    for (const svg of html.match(/<svg[^>]*>/g) ?? []) expect(svg).toMatch(/ font-family="[^"]+, sans-serif\)"/);
  });

  it("paints a former run paler", async () => {
    const [{ Drawing }, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const html = renderToStaticMarkup(<Drawing summary={stored.summary} ghost={stored.summary} sweeps={{}} />);
    for (const ghost of html.match(/<[a-z]+[^>]*class="ghost"[^>]*>/g) ?? []) expect(ghost).toContain('opacity="0.35"');
  });
});
