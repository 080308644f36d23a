/** What every page of the essay has around it: skip link, header with navigation, footer. */
import type { ReactNode } from "react";
import { siteTitle } from "../terms/site.ts";
import { type Chapter, shortName } from "./chapters.ts";

interface ShellProps {
  readonly route: string;
  readonly chapters: readonly Chapter[];
  readonly children: ReactNode;
}

export function Shell({ route, chapters, children }: ShellProps) {
  const links = [...chapters.slice(1).map((chapter) => [chapter.route, shortName(chapter)]), ["/gallery/", "Gallery"]];
  return (
    <div className="page">
      <a className="skip-link" href="#main">
        Skip to the text
      </a>
      <header className="site-header">
        <a className="site-title" href="/" aria-current={route === "/" ? "page" : undefined}>
          {siteTitle}
        </a>
        <nav className="site-nav" aria-label="Chapters">
          {links.map(([href, name]) => (
            <a key={href} href={href} aria-current={href === route ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <button type="button" className="button theme-switch">
          Theme: auto
        </button>
      </header>
      {children}
      <Footer />
    </div>
  );
}

function Footer() {
  return (
    <footer className="site-footer">
      <p>
        An essay after Tomaso Poggio’s talk <cite>It is time for a theory of deep learning</cite> (2017), retold and
        brought up to date. The words and errors are ours, not his.
      </p>
      <p>
        Code: <a href="/LICENSE.txt">MIT license</a>. Text and figures: <a href="/LICENSE-text.txt">CC BY 4.0</a>.{" "}
        <a href="/CITATION.cff">How to cite</a>. Every figure: <a href="/gallery/">the gallery</a>. Every source:{" "}
        <a href="/references/">the references</a>.
      </p>
    </footer>
  );
}
