/**
 * What a blog or a wiki asks for when a reader pastes an embed's address (oembed.com): the frame to put there. A static
 * host answers with a file, so it can be offered only where the site's address is known when it is built.
 */
import { escaped, frameLine, frameSize } from "../terms/markup.ts";
import { siteTitle } from "../terms/site.ts";
import { absolute, type PageContent } from "./page.ts";

/** The tag by which an embed page says where its answer is; empty where no address is known. */
export function discovery({ route, title }: PageContent, home: string | null): string {
  const address = absolute(home, `${route}oembed.json`);
  return address
    ? `<link rel="alternate" type="application/json+oembed" href="${escaped(address)}" title="${escaped(title)}">`
    : "";
}

export function oembed({ route, title, picture }: PageContent, home: string): string {
  return JSON.stringify({
    version: "1.0",
    type: "rich",
    provider_name: siteTitle,
    provider_url: home,
    title,
    html: frameLine(absolute(home, route) ?? "", title),
    ...frameSize,
    ...(picture ? { thumbnail_url: absolute(home, picture), thumbnail_width: 1920, thumbnail_height: 1080 } : {}),
  });
}
