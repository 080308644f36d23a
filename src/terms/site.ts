/** The site's own name. */
export const siteTitle = "Three Puzzles of Deep Learning";
