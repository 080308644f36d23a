/** The way to the dialog that puts a figure on a slide. */
import { whyNotLoaded } from "../frame/not-loaded.ts";
import type { FigureStore } from "../frame/store.ts";

/** @throws Error in the reader's words if it does not load */
export async function toSlide(store: FigureStore): Promise<void> {
  const dialog = await import("../embed/dialog/open.tsx").catch(() => null);
  if (!dialog) throw new Error(`what goes on a slide did not load. ${await whyNotLoaded()}`);
  dialog.openSlideDialog(store);
}
