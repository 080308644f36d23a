/** Every page of the site as HTML. The build and the development server call this same code. */
import { renderToStaticMarkup } from "react-dom/server";
import about from "../../package.json";
import { embedBody } from "../embed/page.tsx";
import type { StoredResult } from "../experiments/stored.ts";
import type { Sources } from "../frame/context.ts";
import { renderFigure, renderPoster, renderThumbnail, type Theme } from "../frame/server.tsx";
import type { Widget } from "../frame/widget.ts";
import { GalleryPage } from "../gallery/GalleryPage.tsx";
import { bibliography, type Entry, type References } from "../terms/references.ts";
import type { Rows } from "../terms/rows.ts";
import { siteTitle } from "../terms/site.ts";
import { loadStored, loadWidget, widgetIds } from "../widgets/registry.ts";
import { ChapterPage } from "./ChapterPage.tsx";
import { WorksContext } from "./Cite.tsx";
import { type Chapter, loadChapters, pageName } from "./chapters.ts";
import { FrontPage } from "./FrontPage.tsx";
import { type FigureMarkup, FiguresContext } from "./Island.tsx";
import { placeOptions } from "./places.ts";
import { ReferencesPage } from "./ReferencesPage.tsx";

/** A page before it is put into the template. Its addresses begin with "/" and are made relative afterwards. */
export interface Page {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  readonly route: string;
  /** Address of a picture that stands for it. */
  readonly picture: string | null;
  /** The widget, if it is an embed page. */
  readonly embed: string | null;
}

export interface Site {
  /** Where it will stand, if package.json says so. */
  readonly home: string | null;
  readonly routes: readonly string[];
  readonly embeds: readonly string[];
  render(route: string): Page;
  /** Kinds of its parameters, and "files" if it takes any. */
  has(id: string): readonly string[];
  /** A figure's stored result as one SVG document. */
  poster(id: string, theme: Theme): string;
  /** What stands for it in an index. */
  thumbnail(id: string, theme: Theme): string;
}

interface Figure {
  readonly widget: Widget;
  readonly stored: StoredResult;
}

const referenceFiles = import.meta.glob<References>("../../content/references.json", {
  import: "default",
  eager: true,
});
const references: References = Object.values(referenceFiles)[0] ?? {};

const rowFiles = import.meta.glob<Rows>("../../content/rows.json", { import: "default", eager: true });
const rows: Rows = Object.values(rowFiles)[0] ?? {};

/** Where site and code stand, if that is known. */
const { homepage = null, repository } = about as { readonly homepage?: string; readonly repository?: { url: string } };
const code = repository ? `${repository.url.replace(/^git\+/, "").replace(/\.git$/, "")}/blob/HEAD/` : null;

const posterOfFigure = (id: string) => `/embed/v1/${id}/poster.light.png`;

export const embedRoute = (id: string): string => `/embed/v1/${id}/`;

/** Loads chapters, widgets and stored results. @throws Error that names what is missing and how to make it */
export async function loadSite(): Promise<Site> {
  const chapters = await loadChapters();
  const figures = new Map<string, Figure>();
  for (const id of widgetIds) {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    figures.set(id, { widget, stored });
  }
  return siteOf(chapters, figures);
}

/** Works and rows of the page that a figure stands on. */
interface Surrounding {
  readonly works?: readonly Entry[];
  readonly told?: readonly string[];
}

function papersOf(id: string, { widget }: Figure): readonly string[] {
  const { papers } = widget.experiment.provenance;
  const unknown = papers.find((key) => !Object.hasOwn(references, key));
  if (unknown !== undefined)
    throw new Error(`experiment ${id}: its paper "${unknown}" is not in content/references.json`);
  return papers;
}

function siteOf(chapters: readonly Chapter[], figures: ReadonlyMap<string, Figure>): Site {
  const figureOf = (id: string) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`widget ${id}: unknown, wanted one of ${widgetIds.join(", ")}`);
    return figure;
  };
  /** What links to a page show: its first figure, or that of the whole essay. */
  const pictureOf = (id = chapters.flatMap(({ widgets }) => widgets)[0]) =>
    id === undefined ? null : posterOfFigure(id);
  /** Labels of a figure's papers, told apart from the other works of the page that it stands on. */
  const citationsOf = (id: string, works: readonly Entry[] = []) => {
    const papers = papersOf(id, figureOf(id));
    const entries = bibliography(references, [...works.map(({ key }) => key), ...papers]);
    return Object.fromEntries(entries.filter(({ key }) => papers.includes(key)).map(({ key, label }) => [key, label]));
  };
  const sourcesOf = (id: string, { works = [], told = [] }: Surrounding): Sources => {
    const { talk } = figureOf(id).widget.experiment.provenance;
    const claims = talk.flatMap((row) => (rows[row] ? [[row, rows[row].claim] as const] : []));
    return {
      citations: citationsOf(id, works),
      rows: Object.fromEntries(claims.map(([row, claim]) => [row, { claim, here: told.includes(row) }])),
      code,
    };
  };
  const pageHtml = (route: string, content: React.ReactNode, around: Surrounding = {}) => {
    const { works = [] } = around;
    const markup: FigureMarkup = (id, place, prefix) => {
      const { widget, stored } = figureOf(id);
      return renderFigure(widget, stored, placeOptions(place, sourcesOf(id, around)), prefix);
    };
    return renderToStaticMarkup(
      <FiguresContext value={{ markup, page: pageName(route), sourcesOf: (id) => sourcesOf(id, around) }}>
        <WorksContext value={works}>{content}</WorksContext>
      </FiguresContext>,
      { identifierPrefix: pageName(route) },
    );
  };
  const worksOf = ({ cited, widgets }: Chapter) =>
    bibliography(references, [...cited, ...widgets.flatMap((id) => papersOf(id, figureOf(id)))]);

  const claims = [...figures.values()].reduce((sum, { widget }) => sum + widget.experiment.claims.length, 0);

  function chapterPage(chapter: Chapter): Page {
    const { route, title, description, told } = chapter;
    const works = worksOf(chapter);
    const front = route === "/";
    const content = front ? (
      <FrontPage claims={claims} prologue={chapter} chapters={chapters} works={works} />
    ) : (
      <ChapterPage chapter={chapter} chapters={chapters} works={works} />
    );
    return {
      title: front ? siteTitle : `${title} · ${siteTitle}`,
      description,
      body: pageHtml(route, content, { works, told }),
      route,
      picture: pictureOf(chapter.widgets[0]),
      embed: null,
    };
  }

  function galleryPage(): Page {
    const items = [...figures.values()].map(({ widget, stored }) => ({
      experiment: widget.experiment,
      sentence: widget.experiment.describe(stored.summary),
    }));
    return {
      title: `Gallery · ${siteTitle}`,
      description: "Every figure of the essay with its parameters, its claims, and the code to put it into a slide.",
      body: pageHtml("/gallery/", <GalleryPage items={items} chapters={chapters} />),
      route: "/gallery/",
      picture: pictureOf(),
      embed: null,
    };
  }

  function referencesPage(): Page {
    const cited = chapters.map((chapter) => ({ chapter, works: worksOf(chapter) }));
    const used = [...figures].map(([id, figure]) => ({
      figure: figure.widget.experiment,
      papers: papersOf(id, figure),
    }));
    const works = bibliography(references, [
      ...cited.flatMap((page) => page.works.map(({ key }) => key)),
      ...used.flatMap(({ papers }) => papers),
    ]).map((entry) => ({
      entry,
      chapters: cited.filter((page) => page.works.some(({ key }) => key === entry.key)).map(({ chapter }) => chapter),
      figures: used.filter(({ papers }) => papers.includes(entry.key)).map(({ figure }) => figure),
    }));
    return {
      title: `References · ${siteTitle}`,
      description: "Every work that the essay and its figures rest on, with the places where each is used.",
      body: pageHtml("/references/", <ReferencesPage works={works} chapters={chapters} />),
      route: "/references/",
      picture: pictureOf(),
      embed: null,
    };
  }

  function embedPage(id: string): Page {
    const { widget, stored } = figureOf(id);
    const { title, question } = widget.experiment;
    return {
      title: `${title} · ${siteTitle}`,
      description: question,
      body: embedBody(widget, stored),
      route: embedRoute(id),
      picture: posterOfFigure(id),
      embed: id,
    };
  }

  return {
    home: homepage,
    routes: [...chapters.map((chapter) => chapter.route), "/gallery/", "/references/", ...widgetIds.map(embedRoute)],
    embeds: widgetIds,
    render(route) {
      const chapter = chapters.find((candidate) => candidate.route === route);
      if (chapter) return chapterPage(chapter);
      if (route === "/gallery/") return galleryPage();
      if (route === "/references/") return referencesPage();
      const embed = widgetIds.find((id) => embedRoute(id) === route);
      if (embed) return embedPage(embed);
      throw new Error(`page ${route}: unknown`);
    },
    has(id) {
      const { parameters, files } = figureOf(id).widget.experiment;
      return [...Object.values(parameters).map(({ kind }) => kind), ...(files ? ["files"] : [])];
    },
    poster(id, theme) {
      const { widget, stored } = figureOf(id);
      return renderPoster(widget, stored, theme);
    },
    thumbnail(id, theme) {
      const { widget, stored } = figureOf(id);
      return renderThumbnail(widget, stored, theme);
    },
  };
}
