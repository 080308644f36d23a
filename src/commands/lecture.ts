/** `lecture`: a whole deck as one file, which opens from a disk and asks for nothing. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { parseLink } from "../experiments/link.ts";
import { loadExperiment } from "../experiments/registry.ts";
import { withChanges } from "../experiments/values.ts";
import { dataOfScript, oneFile } from "../terms/one-file.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { oneDeck } from "./one-deck.ts";

const usual = { deck: "examples/lecture/index.html", out: "lecture.html" };

/** Where a deck in the project's own folders stands when it is built, beside what it loads; null for any other. @param root  of the project, whole */
export function builtForm(root: string, deck: string): string | null {
  const inside = relative(root, resolve(deck));
  return inside.startsWith("..") || isAbsolute(inside) ? null : join(root, "dist", inside);
}

function build(root: string): void {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel=warn"], {
    cwd: root,
    stdio: ["ignore", "ignore", 2],
  });
  if (status !== 0) throw new UsageError("lecture: the build failed; its message stands above");
}

/** Data sets that the figure needs at these settings, or at one of its beats; a reader's own files are at no hand. */
async function dataOf(id: string, query: string): Promise<readonly string[]> {
  const experiment = await loadExperiment(id);
  const { parameters, defaults, beats = [], files, data } = experiment;
  const settings = [
    parseLink(experiment, query).values,
    ...beats.map(({ values }) => withChanges(parameters, defaults, values)),
  ];
  const names = new Set(settings.flatMap((values) => data?.(values) ?? []));
  return [...names].filter((name) => name !== files?.name);
}

export async function lectureCommand(given: Arguments): Promise<{ output: string; status: number }> {
  const [deck = usual.deck, out = usual.out, ...rest] = given.words;
  if (rest.length > 0)
    throw new UsageError(`lecture: ${given.words.join(" ")} came, wanted a deck and a file to write`);
  if (!existsSync(deck)) throw new UsageError(`lecture: ${deck} came, wanted a deck; there is no such file`);
  const root = process.cwd();
  const embeds = join(root, "dist/embed/v1");
  const built = builtForm(root, deck);
  const isOld = built !== null && existsSync(built) && statSync(built).mtimeMs < statSync(deck).mtimeMs;
  if (!existsSync(embeds) || isOld) build(root);
  const { homepage = null } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { homepage?: string };
  const page = built !== null && existsSync(built) ? built : resolve(deck);
  const read = (file: string) => (existsSync(file) ? readFileSync(file) : null);
  const { html, left } = await oneDeck(readFileSync(page, "utf8"), {
    bytes: (address) => read(resolve(dirname(page), address)),
    figure: async (id, query) => {
      const found = read(join(embeds, id, "index.html"));
      if (!found) throw new UsageError(`lecture: figure ${id} came, wanted one of \`experiment list\``);
      const names = await dataOf(id, query);
      const data = names.map((name) => {
        const script = readFileSync(join(embeds, "data", `${name}.js`), "utf8");
        return [name, dataOfScript(script)] as const;
      });
      // without a known site its links lead nowhere
      const address = (to: string) => (homepage ? new URL(to, `${homepage}/embed/v1/${id}/`).href : null);
      return oneFile(found.toString("utf8"), { settings: query, data, address });
    },
  });
  writeFileSync(out, html);
  const size = `${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB`;
  const asks = left.map((address) => `\nasks for ${address} when it is shown`).join("");
  return { output: `${out}: ${size}, opens from a disk${asks}`, status: 0 };
}
