/**
 * What a blog or a wiki asks for when a reader pastes an embed's address (oembed.com): the frame to put there. A static
 * host answers with a file, so it can be offered only where the site's address is known when it is built.
 */
import { siteTitle } from "../terms/site.ts";
import { absolute, escaped, type PageContent } from "./page.ts";

const size = { width: 960, height: 540 };

/** The tag by which an embed page says where its answer is; empty where no address is known. */
export function discovery({ route, title }: PageContent, home: string | null): string {
  const address = absolute(home, `${route}oembed.json`);
  return address
    ? `<link rel="alternate" type="application/json+oembed" href="${escaped(address)}" title="${escaped(title)}">`
    : "";
}

export function oembed({ route, title, picture }: PageContent, home: string): string {
  const frame = `<iframe src="${escaped(absolute(home, route) ?? "")}" title="${escaped(title)}" width="${size.width}" height="${size.height}" style="border:0" allow="fullscreen; clipboard-write"></iframe>`;
  return JSON.stringify({
    version: "1.0",
    type: "rich",
    provider_name: siteTitle,
    provider_url: home,
    title,
    html: frame,
    ...size,
    ...(picture ? { thumbnail_url: absolute(home, picture), thumbnail_width: 1920, thumbnail_height: 1080 } : {}),
  });
}
