/** A citation in a sentence: links to the page's own bibliography, in the order written, by the page's own labels. */
import { createContext, Fragment, useContext } from "react";
import { type Entry, keysOf, workAnchor } from "../terms/references.ts";

/** The works that the page cites. */
export const WorksContext = createContext<readonly Entry[]>([]);

export function Cite({ id }: { readonly id: string }) {
  const works = useContext(WorksContext);
  return (
    <span className="cite">
      (
      {keysOf(id).map((key, i) => {
        const work = works.find((entry) => entry.key === key);
        if (!work) throw new Error(`internal: ${key} is cited and not in the bibliography of its page`);
        return (
          <Fragment key={key}>
            {i > 0 && "; "}
            <a href={`#${workAnchor(key)}`}>{work.label}</a>
          </Fragment>
        );
      })}
      )
    </span>
  );
}
