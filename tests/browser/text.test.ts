/** Ticks have the room that the layout reckons for them: in the page's own type, and in what stands in for it. */
import { expect, it } from "vitest";
import { textWidth } from "../../src/ui/text.ts";
import "../../src/ui/styles/index.css";

const ticks = ["0", "−4", "−0.25", "1,000", "16,000", "100 %", "−100 %"];

it.each(["var(--sans)", "sans-serif"])("%s", (family) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  document.body.append(svg);
  for (const word of ticks) {
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.textContent = word;
    text.setAttribute("style", `font: 13px ${family}; font-variant-numeric: tabular-nums`);
    svg.append(text);
    const length = text.getComputedTextLength();
    expect(length, word).toBeGreaterThan(0);
    // a tick stands 8 pixels from the axis and is drawn 7 from it
    expect(length, word).toBeLessThanOrEqual(textWidth(word, 13) + 1);
  }
  svg.remove();
});
