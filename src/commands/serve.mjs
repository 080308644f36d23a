// Serves a folder of static files, as any static host would: types by ending, a folder gives its index.html, nothing
// else. Used under a sub-path by the tests, and, compressing and caching as most hosts do, by `npm start` and the bench.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { packing } from "./packed.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
};

/** The file or folder that a path asks for: `{ file }`, `{ folder: true }` where a slash is missing, or null. */
export function fileFor(root, base, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes("\0") || !path.startsWith(base)) return null;
  const top = resolve(root);
  const file = resolve(join(top, path.slice(base.length)));
  if (file !== top && !file.startsWith(top + sep)) return null;
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return path.endsWith("/") ? null : { file };
  if (!path.endsWith("/")) return { folder: true };
  const index = join(file, "index.html");
  return existsSync(index) ? { file: index } : null;
}

function send(request, response, status, file, packed) {
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  const { "accept-encoding": accepted, "if-none-match": had } = request.headers;
  // what is not there is told every time
  const found = packed?.(file, type, { accepted, had: status === 200 ? had : undefined });
  const answered = found?.status === 304 ? 304 : status;
  response.writeHead(answered, {
    "content-type": type,
    ...(found?.headers ?? { "content-length": statSync(file).size }),
  });
  if (request.method === "HEAD") response.end();
  else if (found) response.end(found.body);
  else createReadStream(file).pipe(response);
}

function say(response, status, text, headers = {}) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers });
  response.end(`${text}\n`);
}

function answer(root, base, packed, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD")
    return say(response, 405, `${request.method} came, wanted GET or HEAD`, { allow: "GET, HEAD" });
  const [pathname = "/", query] = (request.url ?? "/").split("?", 2);
  const found = fileFor(root, base, pathname);
  if (found?.file) return send(request, response, 200, found.file, packed);
  if (found?.folder)
    return say(response, 301, "", { location: `${pathname}/${query === undefined ? "" : `?${query}`}` });
  const page = join(root, "404.html");
  return existsSync(page)
    ? send(request, response, 404, page, packed)
    : say(response, 404, `${pathname}: there is no such page`);
}

const listening = (server, port, host) =>
  new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      done();
    });
  });

/**
 * Serves `folder` at the path `base` ("/" or "/some/path/"). If the port is taken, one of the next ones.
 * Port 0 lets the system choose. With `compress` what is text goes packed to who accepts it, and what a browser has already
 * is not sent again. Gives the address and a function that ends it.
 */
export async function serve({ folder, base = "/", port = 4173, host = "127.0.0.1", tries = 20, compress = false }) {
  const packed = compress ? packing() : null;
  for (let candidate = port; ; candidate++) {
    const server = createServer((request, response) => answer(folder, base, packed, request, response));
    try {
      await listening(server, candidate, host);
      const used = server.address().port;
      const close = () =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        });
      return { port: used, url: `http://${host === "127.0.0.1" ? "localhost" : host}:${used}${base}`, close };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === 0) throw error;
      if (candidate + 1 >= port + tries)
        throw new Error(`ports ${port} to ${candidate} are all taken; end what listens there and try again`);
    }
  }
}
