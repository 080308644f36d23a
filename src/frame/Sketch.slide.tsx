/** In the place of Sketch.tsx, since no slide holds a sketch. */
import type { Widget } from "./widget.ts";

export const sketched = (widget: Widget): Widget => widget;

export const Sketch = () => null;
