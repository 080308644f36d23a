/** How an embed's figure is shown: the same for the build and for the script that hydrates what it wrote. */
import type { Widget } from "../frame/widget.ts";

export const embedOptions = (slide: boolean) => ({
  place: "embed" as const,
  heading: 2 as const,
  slide,
});

/** On a slide: the panel that can stand alone. The build draws this one, since most frames are slides. */
export const forSlide = (widget: Widget): Widget => (widget.compact ? { ...widget, Drawing: widget.compact } : widget);
