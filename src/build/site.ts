/**
 * Vite plugin: the pages. `vite build` alone writes every page as HTML with its figures drawn, every embed, the posters
 * and the engine; the development server makes the same pages by the same code, on request.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { chapters } from "./chapters.ts";
import { embedEntries, embedEntry } from "./embeds.ts";
import { fonts } from "./fonts.ts";
import { embedDocument, filled, headOf, relativeAddresses } from "./page.ts";
import type { SiteModule } from "./site-module.ts";
import { licences, writeSite } from "./write-site.ts";

const serverEntry = "src/essay/server.tsx";
const require = createRequire(import.meta.url);
const mathsSheet = require.resolve("katex/dist/katex.min.css");

/** All plugins that the pages need. `root` is the project's folder. */
export function site(root: string): Plugin[] {
  return [chapters(root), fonts(root), fontsOnce(), embedEntries(root), pages(root)];
}

/** KaTeX lists each font three times; every browser that runs this page takes the first. */
function fontsOnce(): Plugin {
  return {
    name: "fonts-once",
    enforce: "pre",
    transform: {
      filter: { id: /katex\.min\.css/ },
      handler: (code) => ({
        code: code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g, ""),
        map: { mappings: "" },
      }),
    },
  };
}

function pages(root: string): Plugin {
  const cache = join(root, "node_modules/.cache/site");
  return {
    name: "pages",
    config: () => ({
      builder: {},
      environments: {
        client: {
          build: {
            modulePreload: { polyfill: false },
            assetsInlineLimit: 0,
            chunkSizeWarningLimit: 1000,
            // style sheets of their own: one that belonged to the pages' script would be loaded once more with each figure
            rolldownOptions: {
              input: {
                main: join(root, "index.html"),
                styles: join(root, "src/ui/styles/index.css"),
                embeds: join(root, "src/embed/embed.css"),
                maths: mathsSheet,
              },
              // what every figure needs is one file: the pages' script names those that a figure comes with
              output: {
                codeSplitting: {
                  groups: [
                    {
                      name: "basis",
                      test: /[\\/]src[\\/](engine[\\/](functions|network)|experiments[\\/](link|datasets)|essay[\\/]stores|frame[\\/](speed|presenter-steps)|terms[\\/]slide-mark)\.ts$/,
                    },
                  ],
                },
              },
            },
          },
        },
        ssr: {
          build: {
            outDir: cache,
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: {
              input: { server: join(root, serverEntry) },
              // one module: it is loaded under a name of its own each time, and a part that named it would load it twice
              output: { codeSplitting: false },
            },
          },
        },
      },
    }),
    buildApp: {
      order: "post",
      async handler(builder) {
        const { client, ssr } = builder.environments;
        if (!client || !ssr) throw new Error("internal: wanted the environments client and ssr");
        if (!client.isBuilt) await builder.build(client);
        if (!ssr.isBuilt) await builder.build(ssr);
        await writeSite(root, resolve(root, client.config.build.outDir), join(cache, "server.js"), (line) =>
          client.logger.info(line),
        );
      },
    },
    configureServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        const path = (request.originalUrl ?? "/").split("?")[0]!;
        development(root, server, path)
          .then((document) => {
            if (document === null) return next();
            response.setHeader("content-type", document.type);
            response.end(document.text);
          })
          .catch((error: Error) => {
            server.ssrFixStacktrace(error);
            next(error);
          });
      });
    },
    hotUpdate({ file }) {
      if (this.environment.name !== "client") return undefined;
      const path = relative(root, file).replaceAll("\\", "/");
      if (!/^(content\/|src\/(essay|gallery)\/.*\.tsx$|src\/embed\/page\.tsx$)/.test(path)) return undefined;
      this.environment.hot.send({ type: "full-reload" });
      return [];
    },
  };
}

/** A page of the development server; null if the path is none. */
async function development(
  root: string,
  server: ViteDevServer,
  path: string,
): Promise<{ readonly type: string; readonly text: string } | null> {
  const licence = licences.find(({ address }) => address === path);
  if (licence) return { type: "text/plain; charset=utf-8", text: readFileSync(join(root, licence.file), "utf8") };
  const route = path.replace(/index\.html$/, "");
  const picture = /^\/embed\/v1\/([a-z0-9-]+)\/(poster|thumbnail)\.(light|dark)\.svg$/.exec(path);
  if (!picture && !/^\/([a-z0-9-]+\/)*$/.test(route)) return null;
  const { loadSite } = (await server.ssrLoadModule(`/${serverEntry}`)) as SiteModule;
  const pages = await loadSite();
  if (picture) {
    const [, id = "", what, theme] = picture as unknown as [string, string, "poster" | "thumbnail", "light" | "dark"];
    return pages.embeds.includes(id) ? { type: "image/svg+xml", text: pages[what](id, theme) } : null;
  }
  if (!pages.routes.includes(route)) return null;
  const page = pages.render(route);
  const styles = '<link rel="stylesheet" href="/src/ui/styles/index.css">';
  const maths = `${styles}<link rel="stylesheet" href="/${relative(root, mathsSheet).replaceAll("\\", "/")}">`;
  const document = page.embed
    ? embedDocument(page, '<link rel="stylesheet" href="/src/embed/embed.css">', {
        script: { tag: `<script type="module" src="/@id/${embedEntry(page.embed)}"></script>` },
        withPolicy: false,
      })
    : filled(
        readFileSync(join(root, "index.html"), "utf8"),
        headOf(page, { withPolicy: false, extra: maths }),
        relativeAddresses(page.body, 0).replaceAll('="./', '="/'),
      );
  return { type: "text/html; charset=utf-8", text: await server.transformIndexHtml(path, document) };
}
