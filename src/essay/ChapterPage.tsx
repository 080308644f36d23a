/** A chapter: its question, its contents, its text, its bibliography, and the way on. */
import type { Entry } from "../terms/references.ts";
import { Bibliography } from "./Bibliography.tsx";
import { type Chapter, shortName } from "./chapters.ts";
import { parts } from "./parts.tsx";
import { Shell } from "./Shell.tsx";

interface ChapterPageProps {
  readonly chapter: Chapter;
  readonly chapters: readonly Chapter[];
}

export function ChapterPage({ chapter, chapters, works }: ChapterPageProps & { readonly works: readonly Entry[] }) {
  const { Content, headings, route, title, question } = chapter;
  return (
    <Shell route={route} chapters={chapters}>
      <main id="main" className="chapter">
        <header className="column chapter-header">
          <h1>{title}</h1>
          <p className="chapter-question">{question}</p>
          <Contents headings={headings} />
        </header>
        <div className="column">
          <Content components={parts} />
          <Bibliography entries={works} />
          <Ways chapter={chapter} chapters={chapters} />
        </div>
      </main>
    </Shell>
  );
}

export function Contents({ headings }: Pick<Chapter, "headings">) {
  const sections = headings.filter(({ depth }) => depth === 2);
  if (sections.length < 2) return null;
  return (
    <nav className="toc" aria-label="In this chapter">
      <ol>
        {sections.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Ways({ chapter, chapters }: ChapterPageProps) {
  const place = chapters.indexOf(chapter);
  const before = chapters[place - 1];
  const after = chapters[place + 1];
  return (
    <nav className="chapter-ways" aria-label="Before and after">
      {before && (
        <a href={before.route} rel="prev">
          ← {shortName(before)}
        </a>
      )}
      {after && (
        <a href={after.route} rel="next">
          {shortName(after)}: {after.question} →
        </a>
      )}
    </nav>
  );
}
