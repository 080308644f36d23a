/** The works that a page cites, and no others. */
import { type Entry, workAnchor } from "../terms/references.ts";

export function Bibliography({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="bibliography" aria-labelledby="references">
      <h2 id="references">References</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key} id={workAnchor(entry.key)}>
            <Work entry={entry} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/references/">All works of the essay, and where each is used</a>
      </p>
    </section>
  );
}

export function Work({ entry }: { readonly entry: Entry }) {
  const letter = /\d{4}([a-z])$/.exec(entry.label)?.[1] ?? "";
  return (
    <>
      {entry.authors.join("; ")} ({entry.year}
      {letter}). <cite>{entry.title}</cite>. {entry.where}. <a href={entry.url}>{addressOf(entry)}</a>
    </>
  );
}

/** The address as it is printed: readable on paper, without what browsers add themselves. */
function addressOf({ doi, url }: Entry): string {
  return doi ? `doi:${doi}` : url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}
