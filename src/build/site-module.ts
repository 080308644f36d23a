/** What the plugin needs of the pages' code (src/essay/server.tsx), which it loads and never imports. */
export interface SiteModule {
  loadSite(): Promise<{
    readonly home: string | null;
    readonly routes: readonly string[];
    readonly embeds: readonly string[];
    render(route: string): {
      readonly title: string;
      readonly description: string;
      readonly body: string;
      readonly route: string;
      readonly picture: string | null;
      readonly embed: string | null;
    };
    /** Kinds of a figure's parameters, and "files" if it takes any. */
    has(id: string): readonly string[];
    poster(id: string, theme: "light" | "dark"): string;
    thumbnail(id: string, theme: "light" | "dark"): string;
  }>;
}
