/** The front page: a live figure on the first screen, the prologue, and the contents of the whole essay. */
import type { Entry } from "../terms/references.ts";
import { siteTitle } from "../terms/site.ts";
import { Bibliography } from "./Bibliography.tsx";
import { type Chapter, shortName } from "./chapters.ts";
import { Island } from "./Island.tsx";
import { parts } from "./parts.tsx";
import { Shell } from "./Shell.tsx";

interface FrontPageProps {
  /** Claims of all figures. */
  readonly claims: number;
  readonly prologue: Chapter;
  readonly chapters: readonly Chapter[];
  readonly works: readonly Entry[];
}

export function FrontPage({ claims, prologue, chapters, works }: FrontPageProps) {
  const { Content, route, description, question, hero } = prologue;
  if (hero === undefined) throw new Error("prologue: no figure for the first screen; wanted hero: in its front matter");
  return (
    <Shell route={route} chapters={chapters}>
      <main id="main" className="chapter">
        <section className="hero" aria-label="A first experiment">
          <h1>{siteTitle}</h1>
          <p className="hero-sentence">{description}</p>
          <Island id={hero} place="hero" />
          <p className="hero-question">{question}</p>
        </section>
        <div className="column">
          <Content components={parts} />
          <WholeEssay claims={claims} chapters={chapters.filter((chapter) => chapter !== prologue)} />
          <Bibliography entries={works} />
        </div>
      </main>
    </Shell>
  );
}

function WholeEssay({ claims, chapters }: Pick<FrontPageProps, "claims" | "chapters">) {
  return (
    <nav className="contents-list" aria-labelledby="contents" data-claims={claims}>
      <h2 id="contents">Contents</h2>
      <ol>
        {chapters.map((chapter) => (
          <li key={chapter.route}>
            <a href={chapter.route}>{shortName(chapter)}</a> <span>{chapter.question}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
