/** Licences of what films and zips are made with: they go along with the scripts that hold it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** mediabunny's is the Mozilla Public License, which wants its source to be named; it is used as it is published. */
const packages = ["mediabunny", "fflate"] as const;

export function writeNotices(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of packages) {
    const from = join(root, "node_modules", name);
    const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8")) as { readonly version: string };
    const source = `${name} ${version}, unchanged. Its source: https://www.npmjs.com/package/${name}/v/${version}`;
    writeFileSync(join(folder, `${name}.txt`), `${source}\n\n${readFileSync(join(from, "LICENSE"), "utf8")}`);
  }
}
