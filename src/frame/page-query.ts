/** What the address of this page asks for; of a figure saved as one file, what it was saved with, unless its address says more. */
import { wholeQuery } from "../experiments/link.ts";
import { settingsTag } from "../terms/one-file.ts";

export function pageQuery(): string {
  const asked = wholeQuery(location.search, location.hash);
  if (asked !== "") return asked;
  return document.querySelector<HTMLMetaElement>(`meta[name="${settingsTag}"]`)?.content ?? "";
}
