// `npm start`: installs what is missing, builds, serves the essay and prints its address.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { install } from "./launch.mjs";
import { serve } from "./serve.mjs";

const root = join(import.meta.dirname, "../..");

install();
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel=warn"],
  {
    cwd: root,
    stdio: "inherit",
  },
);
if (status !== 0) {
  console.error("the build failed; its message stands above");
  process.exit(1);
}
try {
  const { url } = await serve({ folder: join(root, "dist"), compress: true });
  console.log(
    `Three Puzzles of Deep Learning: ${url}\nA lecture of one hour: ${new URL("examples/lecture/", url)}\nCtrl+C ends it.`,
  );
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
