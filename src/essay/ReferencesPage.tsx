/** Every work that the essay or one of its figures rests on, with the ways back to where it is used. */
import type { Experiment } from "../experiments/types.ts";
import { type Entry, workAnchor } from "../terms/references.ts";
import { Work } from "./Bibliography.tsx";
import { type Chapter, shortName } from "./chapters.ts";
import { Shell } from "./Shell.tsx";

/** A work, with the chapters and figures that cite it. */
export interface CitedWork {
  readonly entry: Entry;
  readonly chapters: readonly Chapter[];
  readonly figures: readonly Pick<Experiment, "id" | "title">[];
}

interface ReferencesPageProps {
  readonly works: readonly CitedWork[];
  readonly chapters: readonly Chapter[];
}

export function ReferencesPage({ works, chapters }: ReferencesPageProps) {
  return (
    <Shell route="/references/" chapters={chapters}>
      <main id="main" className="chapter">
        <header className="column chapter-header">
          <h1>References</h1>
          <p className="chapter-question">{works.length} works, and where each is used.</p>
        </header>
        <div className="column">
          <ul className="bibliography works">
            {works.map((work) => (
              <li key={work.entry.key} id={workAnchor(work.entry.key)}>
                <p>
                  <Work entry={work.entry} />
                </p>
                <Users work={work} />
              </li>
            ))}
          </ul>
        </div>
      </main>
    </Shell>
  );
}

function Users({ work: { entry, chapters, figures } }: { readonly work: CitedWork }) {
  return (
    <p className="work-users">
      {chapters.length > 0 ? "In " : null}
      {chapters.map((chapter, i) => (
        <span key={chapter.route}>
          {i > 0 ? ", " : null}
          <a href={`${chapter.route}#${workAnchor(entry.key)}`}>{shortName(chapter)}</a>
        </span>
      ))}
      {chapters.length > 0 && figures.length > 0 ? ". " : null}
      {figures.length > 0 ? `Figure${figures.length > 1 ? "s" : ""}: ` : null}
      {figures.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 ? "; " : null}
          <a href={`/gallery/?id=${id}`}>{title}</a>
        </span>
      ))}
    </p>
  );
}
