/** The chapters, in the order of the essay: the names of their files, of folders of figures, and of their addresses. */
export const chapters = [
  "prologue",
  "approximation",
  "landscape",
  "noise",
  "generalization",
  "questions",
  "outlook",
] as const;

export type ChapterName = (typeof chapters)[number];

/** The address of a chapter within the site; the prologue stands on the front page. */
export const routeOf = (chapter: ChapterName): string => (chapter === "prologue" ? "/" : `/${chapter}/`);
