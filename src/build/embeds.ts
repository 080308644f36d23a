/**
 * Each widget once more, as one classic script: widget, stored result, WebAssembly as data; its own text is its worker. A
 * sandboxed frame has no origin, and may load neither modules nor workers by address.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { build, type Plugin } from "vite";
import { type Figure, faceFile, resultFile, widgetFile } from "../terms/places.ts";
import { kernels } from "./kernels.ts";
import { numberScales } from "./number-scales.ts";
import { pureShapes } from "./pure-shapes.ts";
import { figuresOf } from "./surroundings.ts";

const ENTRY = "virtual:embed/";

/** The module that starts a widget alone in a page: also an address of the development server. */
export const embedEntry = (id: string): string => `${ENTRY}${id}`;

/** Makes the modules that start embeds. */
export function embedEntries(root: string): Plugin {
  return {
    name: "embed-entries",
    resolveId: {
      filter: { id: /^virtual:embed\// },
      handler: (source) => `\0${source}`,
    },
    load: {
      filter: { id: /^\0virtual:embed\// },
      handler(id) {
        const figure = figureNamed(root, id.slice(ENTRY.length + 1));
        return {
          code: `import widget from "/${widgetFile(figure)}";
import stored from "/${resultFile(figure.id)}";
import { start } from "/src/embed/embed.tsx";
import { serve } from "/src/runner/serve.ts";
if (typeof document === "undefined") serve();
else start(widget, stored);`,
          moduleType: "js",
        };
      },
    },
  };
}

const ONE = "\0the-experiment-of-this-embed";

/** The figure of that id, by its files. @throws Error if there is none */
function figureNamed(root: string, id: string): Figure {
  const figure = figuresOf(root).find((candidate) => candidate.id === id);
  if (!figure) throw new Error(`embed ${id}: no ${faceFile({ chapter: "<chapter>", id })}`);
  return figure;
}

/** Modules that have another form in an embed. */
const forms: Readonly<Record<string, string>> = {
  "src/runner/spawn.ts": "src/runner/spawn.inline.ts",
  "src/runner/data.ts": "src/runner/data.inline.ts",
  "src/frame/Guess.tsx": "src/frame/Guess.slide.tsx",
  "src/frame/Menu.tsx": "src/frame/Menu.slide.tsx",
  "src/frame/Passport.tsx": "src/frame/Passport.slide.tsx",
  "src/frame/Sketch.tsx": "src/frame/Sketch.slide.tsx",
  "src/frame/tested.ts": "src/frame/tested.slide.ts",
};

/** Parts for a kind of parameter, or for files of a reader: few figures have them. */
const rare: readonly { readonly part: string; readonly has: string; readonly otherwise: string }[] = [
  ...["points", "curve", "text"].map((kind) => {
    const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Control`;
    return { part: `src/frame/${name}.tsx`, has: kind, otherwise: `export const ${name} = () => null;` };
  }),
  {
    part: "src/frame/Files.tsx",
    has: "files",
    otherwise: "export const useMissing = () => null; export const Files = () => null;",
  },
];

/** Most imports are not asked after: only those that end as one of these does. */
const replaceable = new RegExp(
  `/(${["registry", ...[...Object.keys(forms), ...rare.map(({ part }) => part)].map((path) => parse(path).name)].join("|")})\\.tsx?$`,
);

/** In the place of the registry of all experiments, of the worker's address, and of what no slide shows. */
function embedding(root: string, id: string, has: readonly string[]): Plugin {
  const slashed = (path: string) => path.replaceAll("\\", "/");
  const registry = slashed(join(root, "src/experiments/registry.ts"));
  const without = new Map(
    rare.flatMap((one) => (has.includes(one.has) ? [] : [[slashed(join(root, one.part)), one.otherwise] as const])),
  );
  const replaced = new Map([
    ...Object.entries(forms).map(([usual, other]) => [slashed(join(root, usual)), join(root, other)] as const),
    ...[...without.keys()].map((part) => [part, `\0without:${part}`] as const),
  ]);
  return {
    name: "embedding",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!replaceable.test(source)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const path = resolved && slashed(resolved.id);
      if (path === registry) return ONE;
      return replaced.get(path ?? "") ?? resolved;
    },
    load: {
      filter: { id: /^\0(the-experiment-of-this-embed$|without:)/ },
      handler: (module) => ({
        code:
          without.get(module.replace(/^\0without:/, "")) ??
          `import experiment from "/${faceFile(figureNamed(root, id))}";
import { withMotion } from "/src/experiments/define.ts";
export const experimentIds = ["${id}"];
export async function loadExperiment(id) {
  if (id !== "${id}") throw new Error("experiment " + id.slice(0, 40) + ": unknown here, wanted ${id}");
  return experiment;
}
export const loadRunnable = async (id) => withMotion(await loadExperiment(id));
export const loadAllExperiments = async () => [experiment];`,
        moduleType: "js",
      }),
    },
  };
}

/** A slide has no passport to tell what is claimed: lists of claims are empty there, and what they alone need falls away. */
function unclaimed(): Plugin {
  return {
    name: "unclaimed",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/experiments\/[\w-]+\/[\w-]+\/claims\.ts$/ },
      handler: (code) => ({
        code: code.replace(
          /export const (claims|knownAnswers)\b[^=]*= /g,
          "export const $1 = [];\nconst told_$1 = () => ",
        ),
        map: null,
      }),
    },
  };
}

/** Nor has it the limits of what is claimed: texts in a list that begins and ends a line of its own. */
function unlimited(): Plugin {
  return {
    name: "unlimited",
    enforce: "pre",
    transform: {
      filter: { id: /\/src\/experiments\/[\w-]+\/[\w-]+\/(face|passport)\.ts$/ },
      handler: (code) => ({
        code: code.replace(/^( *)limits: \[\n[\s\S]*?^\1\],$/m, "limits: [],"),
        map: null,
      }),
    },
  };
}

/** The script as a function that knows its own text, for `src/runner/spawn.inline.ts` to start workers from. */
function inOneFunction(): Plugin {
  return {
    name: "in-one-function",
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk") chunk.code = `(function wholeScript(){${chunk.code}\n})();\n`;
    },
  };
}

/** Data sets as classic scripts, beside the embeds, with their licence. */
export function writeData(root: string, folder: string): void {
  const from = join(root, "content/data");
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(from, "LICENSE"), join(folder, "LICENSE.txt"));
  for (const file of readdirSync(from).filter((name) => name.endsWith(".json")))
    writeFileSync(
      join(folder, file.replace(/json$/, "js")),
      `takeData(${readFileSync(join(from, file), "utf8").trim()});\n`,
    );
}

/**
 * The one script of an embed, to stand within its page: a frame in a sandbox loads nothing from a disk. What a page would
 * read as a tag or a comment is written otherwise.
 * @param has  kinds of its parameters, and "files" if it takes any
 */
export async function embedScript(root: string, id: string, has: readonly string[]): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    base: "./",
    publicDir: false,
    logLevel: "warn",
    plugins: [
      embedding(root, id, has),
      unclaimed(),
      unlimited(),
      kernels(),
      numberScales(),
      pureShapes(),
      embedEntries(root),
      inOneFunction(),
    ],
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      modulePreload: false,
      chunkSizeWarningLimit: 1000,
      lib: { entry: embedEntry(id), formats: ["iife"], name: "ThreePuzzles", fileName: () => "widget.js" },
      rolldownOptions: { input: embedEntry(id), output: { codeSplitting: false } },
    },
  });
  const [bundle] = [made].flat();
  const [chunk] = bundle && "output" in bundle ? bundle.output : [];
  if (chunk?.type !== "chunk") throw new Error(`embed ${id}: the build made no script`);
  // in its strings only: code is not written so by a minifier, where it would begin a comment
  return chunk.code.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "<\\!--");
}
