/** The chapters of content/, in their order. */
import type { ComponentType } from "react";

export interface FrontMatter {
  readonly title: string;
  readonly order: number;
  /** "/" or "/name/". */
  readonly route: string;
  readonly description: string;
  readonly question: string;
}

export interface Chapter extends FrontMatter {
  readonly Content: ComponentType<{ readonly components: object }>;
  /** Keys of references. */
  readonly cited: readonly string[];
  readonly headings: readonly { readonly depth: number; readonly id: string; readonly text: string }[];
  readonly widgets: readonly string[];
}

interface ChapterModule extends Omit<Chapter, keyof FrontMatter | "Content"> {
  readonly default: Chapter["Content"];
  readonly frontmatter: FrontMatter;
}

const modules = import.meta.glob<ChapterModule>("../../content/*.mdx");

/** @throws Error if two chapters claim one address */
export async function loadChapters(): Promise<Chapter[]> {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  const chapters = loaded
    .map(({ default: Content, frontmatter, cited, headings, widgets }) => ({
      Content,
      cited,
      headings,
      widgets,
      ...frontmatter,
    }))
    .sort((a, b) => a.order - b.order);
  const twin = chapters.find(({ route }, i) => chapters.findIndex((chapter) => chapter.route === route) !== i);
  if (twin) throw new Error(`content: two chapters have the route ${twin.route}; one of them is "${twin.title}"`);
  return chapters;
}

/** The short name of a chapter in the navigation: "Approximation". */
export function shortName({ route, title }: Pick<FrontMatter, "route" | "title">): string {
  const word = route.replaceAll("/", "");
  return word ? word[0]!.toUpperCase() + word.slice(1) : title;
}

/** What stands in figure prefixes: letters only. */
export const pageName = (route: string): string => route.replaceAll("/", "") || "front";
