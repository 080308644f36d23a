/** Where a figure stands decides how it is shown; the build and the page must agree on it to the letter. */
import type { Sources } from "../frame/context.ts";

export type Place = "page" | "hero" | "gallery";

export const placeOptions = (place: Place, sources: Sources) => ({
  place,
  heading: place === "page" ? (3 as const) : (2 as const),
  sources,
});
