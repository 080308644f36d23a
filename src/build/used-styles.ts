/** A style sheet for one page alone: rules for what that page never has are left out. */
import postcss from "postcss";

/** What a selector asks for by name: classes, and places of figures; what it excludes does not count. */
function namesIn(selector: string): string[] {
  const asked = selector.replace(/:(not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g, "");
  return [...asked.matchAll(/\.([a-zA-Z][\w-]*)|\[data-place="(\w+)"\]/g)].map(
    ([, name, place]) => name ?? place ?? "",
  );
}

/** @param has  whether that name stands anywhere in the page or in its script */
export function usedStyles(sheet: string, has: (name: string) => boolean): string {
  const root = postcss.parse(sheet);
  root.walkRules((rule) => {
    if (rule.parent?.type === "atrule" && /keyframes$/.test((rule.parent as postcss.AtRule).name)) return;
    const used = rule.selectors.filter((selector) => namesIn(selector).every(has));
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  // what held nothing else holds nothing now
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return root.toString();
}
