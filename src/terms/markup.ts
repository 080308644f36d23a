/** Markup to paste: a frame that holds a figure, and text that is safe within a quoted attribute. */

export const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** What a figure in a frame needs for all that it offers: to compute, to open its page, to save files. */
export const frameRights = "allow-scripts allow-same-origin allow-popups allow-downloads";

/** Of the frame, pixels, where it is not as wide as the page lets it be. */
export const frameSize = { width: 960, height: 540 } as const;

/** A frame, by its whole address. It keeps its origin; served from that of the page around it, it must not. */
export const frameLine = (address: string, title: string): string =>
  [
    `<iframe src="${escaped(address)}" title="${escaped(title)}"`,
    `  width="${frameSize.width}" height="${frameSize.height}" style="border:0;width:100%;aspect-ratio:16/9;height:auto" loading="lazy"`,
    `  allow="fullscreen; clipboard-write" sandbox="${frameRights}"`,
    '  referrerpolicy="strict-origin-when-cross-origin"></iframe>',
  ].join("\n");
