/** Where a figure stands decides how it is shown; the build and the page must agree on it to the letter. */

export type Place = "page" | "sketch" | "hero" | "gallery";

/** `citations`: reader's words for the keys of the papers that the figure rests on. */
export const placeOptions = (place: Place, citations: Readonly<Record<string, string>>) => ({
  place,
  heading: place === "page" || place === "sketch" ? (3 as const) : (2 as const),
  citations,
});
