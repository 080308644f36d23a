/**
 * What is loaded beside embeds: by a page or a deck that holds them, the element and the plugin for reveal.js; by an embed
 * that shows a code, what draws it. Each as a module and as a classic script.
 */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";

const ENTRY = "virtual:host/";

type Format = "es" | "iife";

interface HostScript {
  /** Of its files: `name.js` is a module, `name.iife.js` a classic script. */
  readonly name: string;
  /** What a classic script calls it. */
  readonly global: string;
  readonly code: (format: Format) => string;
}

const scripts: readonly HostScript[] = [
  {
    name: "theory-embed",
    global: "TheoryEmbed",
    code: (format) => `import { defineElement } from "/src/embed/host/element.ts";
defineElement(${format === "es" ? "import.meta.url" : "document.currentScript.src"});`,
  },
  {
    name: "reveal-theory",
    global: "RevealTheory",
    code: () => `export { default } from "/src/embed/host/reveal.ts";`,
  },
  {
    name: "theory-code",
    global: "TheoryCode",
    code: () => `export { default } from "/src/embed/host/code.ts";`,
  },
];

function entryOf({ name, code }: HostScript, format: Format): Plugin {
  return {
    name: "host-script",
    resolveId: (source) => (source === ENTRY + name ? `\0${ENTRY}${name}` : null),
    load: (id) => (id === `\0${ENTRY}${name}` ? { code: code(format), moduleType: "js" } : null),
  };
}

/** Writes the scripts into a folder, with the licence of what one of them is made of. */
export async function buildHostScripts(root: string, folder: string): Promise<void> {
  copyFileSync(join(root, "node_modules/uqr/LICENSE"), join(folder, "theory-code.LICENSE.txt"));
  for (const script of scripts)
    for (const format of ["es", "iife"] as const)
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: "warn",
        plugins: [entryOf(script, format)],
        build: {
          outDir: folder,
          emptyOutDir: false,
          modulePreload: false,
          lib: {
            entry: ENTRY + script.name,
            formats: [format],
            name: script.global,
            fileName: () => `${script.name}${format === "es" ? "" : ".iife"}.js`,
          },
          rolldownOptions: { input: ENTRY + script.name, output: { codeSplitting: false } },
        },
      });
}
