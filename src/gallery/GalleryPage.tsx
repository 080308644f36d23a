/**
 * The workbench as an index: a small picture of every figure, its question, its parameters and claims, and the ways to
 * it. One figure at a time is woken in its place (src/gallery/open.ts); without script the ways are links.
 */
import { type Chapter, pageName, shortName } from "../essay/chapters.ts";
import { Island } from "../essay/Island.tsx";
import { Shell } from "../essay/Shell.tsx";
import { type Kind, kindOf } from "../experiments/kinds.ts";
import type { Experiment } from "../experiments/types.ts";
import { routeOf } from "../terms/chapters.ts";
import { Facts } from "./Facts.tsx";

export interface GalleryItem {
  readonly experiment: Experiment;
  /** What the stored result says, in words. */
  readonly sentence: string;
}

interface GalleryPageProps {
  readonly items: readonly GalleryItem[];
  readonly chapters: readonly Chapter[];
}

const kinds: { readonly [K in Kind]: string } = {
  seeded: "runs over seeds",
  certain: "one run, without chance",
  instant: "answers at once",
  survey: "many runs, one answer",
  map: "a run, and a map of many",
};

export function GalleryPage({ items, chapters }: GalleryPageProps) {
  const sections = chapters
    .map((chapter) => ({
      chapter,
      items: items.filter(({ experiment }) => routeOf(experiment.chapter) === chapter.route),
    }))
    .filter((section) => section.items.length > 0);
  return (
    <Shell route="/gallery/" chapters={chapters}>
      <main id="main" className="gallery">
        <header className="chapter-header">
          <h1>Gallery</h1>
          <p className="chapter-question">Every figure of the essay, to work with and to take away.</p>
          <p className="gallery-note" role="status" />
        </header>
        {sections.map((section) => (
          <section key={section.chapter.route} aria-labelledby={headingOf(section.chapter)}>
            <h2 id={headingOf(section.chapter)}>{shortName(section.chapter)}</h2>
            <ul className="gallery-list">
              {section.items.map((item) => (
                <Card key={item.experiment.id} item={item} chapter={section.chapter} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Shell>
  );
}

const headingOf = (chapter: Chapter) => `of-${pageName(chapter.route)}`;

function Card({ item, chapter }: { readonly item: GalleryItem; readonly chapter: Chapter }) {
  const { experiment, sentence } = item;
  const { id, title, question } = experiment;
  const picture = (theme: "light" | "dark") => (
    <img
      className={`picture-${theme}`}
      src={`/embed/v1/${id}/thumbnail.${theme}.svg`}
      alt={sentence}
      width={480}
      height={300}
      loading="lazy"
    />
  );
  return (
    <li className="gallery-item" id={id} data-id={id}>
      <div className="gallery-picture">
        {picture("light")}
        {picture("dark")}
      </div>
      <h3>{title}</h3>
      <p>{question}</p>
      <p className="gallery-ways">
        <code>{id}</code> · {kinds[kindOf(experiment)]}
        <br />
        {chapter.widgets.includes(id) ? (
          <>
            <a href={`${chapter.route}#${id}`}>in its chapter</a> ·{" "}
          </>
        ) : null}
        <a href={`/gallery/?id=${id}`}>here alone</a> · <a href={`/embed/v1/${id}/`}>for slides</a>
      </p>
      <button type="button" className="button gallery-open" aria-label={`Open it here: ${title}`}>
        Open it here
      </button>
      <div className="gallery-stage">
        <Island id={id} place="gallery" asleep />
      </div>
      <Facts experiment={experiment} />
    </li>
  );
}
