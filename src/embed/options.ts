/** How an embed's figure is shown: the same for the build and for the script that hydrates what it wrote. */

export const embedOptions = (citations: Readonly<Record<string, string>>) => ({
  place: "embed" as const,
  heading: 2 as const,
  citations,
});
