// Browser engines beside Chromium, driven over the wire with nothing to install but the browsers: Firefox by Marionette
// (what geckodriver itself speaks), WebKitGTK by its own WebDriver. A session can go to an address and run a script.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Tries again for half a minute: a browser takes its time to listen. */
async function patiently(attempt) {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= 60) throw new Error(`the browser does not answer: ${error.message}`);
      await pause(500);
    }
  }
}

/** A process with its children, and the end of all of them. */
function started(command, given) {
  const child = spawn(command, given, { stdio: "ignore", detached: true });
  child.on("error", () => {}); // it is noticed when nothing answers
  return () => {
    try {
      process.kill(-child.pid);
    } catch {
      // it has ended by itself
    }
  };
}

/** Marionette: messages of JSON with their length before them, answered in turn by number. */
export function marionette(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const waiting = new Map();
    let held = Buffer.alloc(0);
    let number = 0;
    const ask = (name, parameters = {}) =>
      new Promise((done, failed) => {
        number++;
        waiting.set(number, { done, failed });
        const text = JSON.stringify([0, number, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    const take = (message) => {
      if (!Array.isArray(message)) return resolve({ ask, end: () => socket.destroy() });
      const [, id, error, result] = message;
      const { done, failed } = waiting.get(id);
      waiting.delete(id);
      return error ? failed(new Error(`${error.error}: ${error.message}`)) : done(result);
    };
    socket.on("error", reject);
    socket.on("close", () => {
      reject(new Error("it hung up"));
      for (const { failed } of waiting.values()) failed(new Error("the browser has closed"));
    });
    socket.on("data", (data) => {
      held = Buffer.concat([held, data]);
      for (let colon = held.indexOf(":"); colon > 0; colon = held.indexOf(":")) {
        const end = colon + 1 + Number(held.subarray(0, colon));
        if (held.length < end) return;
        take(JSON.parse(held.subarray(colon + 1, end).toString()));
        held = held.subarray(end);
      }
    });
  });
}

async function firefox(binary) {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  writeFileSync(join(profile, "user.js"), `user_pref("marionette.port", ${port});\n`);
  const kill = started(binary, ["-marionette", "-headless", "-no-remote", "-profile", profile]);
  const close = () => {
    kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const { ask, end } = await patiently(() => marionette(port));
    await ask("WebDriver:NewSession");
    return {
      go: (url) => ask("WebDriver:Navigate", { url }),
      run: async (script) => (await ask("WebDriver:ExecuteScript", { script, args: [] })).value,
      close: () => {
        end();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function webdriver(command, capabilities) {
  const port = await freePort();
  const close = started(command[0], [...command.slice(1), `--port=${port}`]);
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await patiently(() => ask("GET", "/status"));
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    const session = `/session/${sessionId}`;
    return {
      go: (url) => ask("POST", `${session}/url`, { url }),
      run: (script) => ask("POST", `${session}/execute/sync`, { script, args: [] }),
      close: async () => {
        await ask("DELETE", session).catch(() => {});
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

function miniBrowser() {
  const places = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"];
  return places
    .filter(existsSync)
    .flatMap((place) =>
      readdirSync(place)
        .filter((name) => name.startsWith("webkit2gtk"))
        .map((name) => join(place, name, "MiniBrowser")),
    )
    .find((path) => existsSync(path));
}

/** Each with `find`, which gives what starts a session, or null where the engine is not on this machine. */
export const drivers = [
  {
    name: "Firefox",
    packages: ["firefox-esr"],
    find: () => {
      const binary = onPath("firefox-esr") ?? onPath("firefox");
      return binary ? () => firefox(binary) : null;
    },
  },
  {
    name: "WebKitGTK",
    packages: ["webkit2gtk-driver", "xvfb", "xauth"],
    find: () => {
      const driver = onPath("WebKitWebDriver");
      const binary = miniBrowser();
      const screen = onPath("xvfb-run");
      if (!driver || !binary || !screen) return null;
      const options = { binary, args: ["--automation"] };
      return () =>
        webdriver([screen, "-a", driver], { browserName: "MiniBrowser", "webkitgtk:browserOptions": options });
    },
  },
];
