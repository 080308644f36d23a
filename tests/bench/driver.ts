/** Engines as the runner sees them: a page each in the browser, or a process of PyTorch. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser } from "playwright";
import { geometryOf } from "./geometry.ts";
import type { Bench, Window } from "./peer.ts";
import type { Workload } from "./workloads.ts";

export interface Engine {
  /** Null, or why it cannot. `quiet`: a crowd without noise. */
  start(workload: Workload, quiet?: boolean): Promise<string | null>;
  /** Makes so many steps. */
  window(steps: number): Promise<Window>;
  close(): Promise<void>;
}

type Global = typeof globalThis & { readonly bench: Bench };

/** Starts a browser. */
export type Launch = () => Promise<Browser>;

/** A page in a browser of its own, so that engines share no process, and one that dies takes no other along. */
export async function openPage(launch: Launch, address: string) {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => "bench" in globalThis);
  return { page, version: browser.version(), close: () => browser.close() };
}

export async function pageEngine(launch: Launch, address: string, engine: string): Promise<Engine> {
  const { page, close } = await openPage(launch, address);
  return {
    start: (workload, quiet = false) =>
      page.evaluate(([name, id, still]) => (globalThis as Global).bench.start(name, id, still), [
        engine,
        workload.id,
        quiet,
      ] as const),
    window: (steps) => page.evaluate((count) => (globalThis as Global).bench.window(count), steps),
    close,
  };
}

/** The first interpreter of Python that has PyTorch: the variable PYTHON, python3 on PATH, the system's. */
export function pythonWithTorch(environment = process.env): string | null {
  const candidates = [environment.PYTHON, "python3", "/usr/bin/python3"].filter((name) => name !== undefined);
  return candidates.find((name) => spawnSync(name, ["-c", "import torch"], { stdio: "ignore" }).status === 0) ?? null;
}

const oneThread = { ...process.env, OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

export interface Torch {
  readonly version: string;
  /** GFLOP/s of its product of 512 x 512 matrices: tells which BLAS it was built or linked with. */
  readonly products: number;
}

export function describeTorch(python: string): Torch {
  const { stdout } = spawnSync(
    python,
    [
      "-c",
      `import json, time, torch
torch.set_num_threads(1)
a = torch.rand(512, 512)
best = 1e9
for _ in range(8):
    begin = time.perf_counter()
    a @ a
    best = min(best, time.perf_counter() - begin)
print(json.dumps({"version": torch.__version__, "products": 2 * 512**3 / best / 1e9}))`,
    ],
    { encoding: "utf8", env: oneThread },
  );
  return JSON.parse(stdout) as Torch;
}

export function torchEngine(python: string, bench: string, data: string): Engine {
  const child: ChildProcess = spawn(python, [join(bench, "peers/pytorch.py")], {
    stdio: ["pipe", "pipe", "inherit"],
    env: oneThread,
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const ask = async (question: object): Promise<unknown> => {
    child.stdin!.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error("PyTorch's process ended; its message stands above");
    return JSON.parse(value);
  };
  return {
    async start(workload, quiet = false) {
      const asked = quiet && workload.kind === "crowd" ? { ...workload, temperature: 0 } : workload;
      const shapes = workload.kind === "net" ? geometryOf(workload).shapes.map(({ starts: _, ...rest }) => rest) : [];
      await ask({ file: join(data, `${workload.id}.bin`), workload: asked, shapes });
      return null;
    },
    window: async (steps) => (await ask({ steps })) as Window,
    async close() {
      child.stdin!.end();
    },
  };
}
