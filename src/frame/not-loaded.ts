/** Why a part of the page that loads late did not come, and what a reader can do. */

/** The script that this page named when it was opened. A site that was built anew names another. */
const ownScript = () => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src.split("/").at(-1);

/** One or two sentences. Asks the host for this very page: it may be out of reach, or another by now. */
export async function whyNotLoaded(): Promise<string> {
  try {
    const page = await fetch(location.href, { cache: "no-store" });
    const script = ownScript();
    const changed = page.ok && script !== undefined && !(await page.text()).includes(script);
    return changed ? "This site has changed since you opened it. Reload the page." : "Try again, or reload the page.";
  } catch {
    return "The line seems to be down. Try again when it is back.";
  }
}
