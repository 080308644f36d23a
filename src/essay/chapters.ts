/** The chapters of content/, in their order. */
import type { ComponentType } from "react";
import { chapters, routeOf } from "../terms/chapters.ts";

export interface FrontMatter {
  readonly title: string;
  readonly description: string;
  readonly question: string;
  /** The figure of the first screen; the front page has one. */
  readonly hero?: string;
}

export interface Chapter extends FrontMatter {
  /** "/" or "/name/". */
  readonly route: string;
  readonly Content: ComponentType<{ readonly components: object }>;
  /** Keys of references. */
  readonly cited: readonly string[];
  readonly headings: readonly { readonly depth: number; readonly id: string; readonly text: string }[];
  /** Rows of the talk that it tells. */
  readonly told: readonly string[];
  /** The hero first. */
  readonly widgets: readonly string[];
}

interface ChapterModule extends Omit<Chapter, keyof FrontMatter | "Content" | "route"> {
  readonly default: Chapter["Content"];
  readonly frontmatter: FrontMatter;
}

const modules = import.meta.glob<ChapterModule>("../../content/*.mdx");

/** @throws Error if a file of content/ is no chapter's */
export async function loadChapters(): Promise<Chapter[]> {
  const fileOf = (chapter: string) => `../../content/${chapter}.mdx`;
  const stray = Object.keys(modules).find((path) => !chapters.some((chapter) => fileOf(chapter) === path));
  if (stray) throw new Error(`${stray}: no chapter's, wanted one of ${chapters.join(", ")}`);
  const written = chapters.filter((chapter) => Object.hasOwn(modules, fileOf(chapter)));
  return Promise.all(
    written.map(async (chapter) => {
      const { default: Content, frontmatter, cited, headings, told, widgets } = await modules[fileOf(chapter)]!();
      return { Content, cited, headings, told, widgets, route: routeOf(chapter), ...frontmatter };
    }),
  );
}

/** The short name of a chapter in the navigation: "Approximation". */
export function shortName({ route }: Pick<Chapter, "route">): string {
  const word = route.replaceAll("/", "") || "prologue";
  return word[0]!.toUpperCase() + word.slice(1);
}

/** What stands in figure prefixes: letters only. */
export const pageName = (route: string): string => route.replaceAll("/", "") || "front";
