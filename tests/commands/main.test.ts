/** The command line as a whole: what stands where, and with which exit status. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** @param listen  whether anybody reads what is printed */
function command(
  words: readonly string[],
  listen = true,
): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "src/commands/launch.mjs"), ...words], { cwd: root });
    let [out, err] = ["", ""];
    if (listen) child.stdout.on("data", (data) => (out += data));
    else child.stdout.destroy();
    child.stderr.on("data", (data) => (err += data));
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

// the first one bundles the commands
const patience = { timeout: 300_000 };

it("bad input is one line on standard error, nothing on standard output, exit status 2", patience, async () => {
  const { status, out, err } = await command(["experiment", "run", "nothing", "--seeds", "2"]);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toMatch(/^experiment nothing: unknown, wanted one of [^\n]+\n$/);
});

it("a reader that has had enough is no error", patience, async () => {
  expect(await command(["experiment", "list"], false)).toEqual({ status: 0, out: "", err: "" });
});

it("the list is JSON", patience, async () => {
  const { status, out, err } = await command(["experiment", "list"]);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
});
