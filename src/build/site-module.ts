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
    poster(id: string, theme: "light" | "dark"): string;
    thumbnail(id: string, theme: "light" | "dark"): string;
  }>;
}
