/** The workbench: every widget that there is, alive, with its parameters, its claims and the ways to it. */
import type { Chapter } from "../essay/chapters.ts";
import { Island } from "../essay/Island.tsx";
import { Shell } from "../essay/Shell.tsx";
import type { Claim, Experiment, Parameter } from "../experiments/types.ts";
import { wanted } from "../experiments/values.ts";
import { frameRights } from "../frame/addresses.ts";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";

interface GalleryPageProps {
  readonly experiments: readonly Experiment[];
  readonly chapters: readonly Chapter[];
}

export function GalleryPage({ experiments, chapters }: GalleryPageProps) {
  return (
    <Shell route="/gallery/" chapters={chapters}>
      <main id="main" className="gallery">
        <header className="column chapter-header">
          <h1>Gallery</h1>
          <p className="chapter-question">Every figure of the essay, to work with and to take away.</p>
          <nav className="toc" aria-label="Figures">
            <ol>
              {experiments.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ol>
          </nav>
        </header>
        {experiments.map((experiment) => (
          <Item key={experiment.id} experiment={experiment} chapters={chapters} />
        ))}
      </main>
    </Shell>
  );
}

function Item({ experiment, chapters }: { readonly experiment: Experiment } & Pick<GalleryPageProps, "chapters">) {
  const { id, title, parameters, claims } = experiment;
  const place = chapters.find((chapter) => chapter.widgets.includes(id));
  return (
    <section className="gallery-item" data-id={id} aria-label={title}>
      <div className="breakout">
        <Island id={id} place="gallery" />
      </div>
      <div className="column">
        <p className="gallery-ways">
          <code>{id}</code>
          {place && (
            <>
              {" · "}
              <a href={`${place.route}#${id}`}>in its chapter, {place.title}</a>
            </>
          )}
          {" · "}
          <a href={`/gallery/?id=${id}`}>here alone</a>
          {" · "}
          <a href={`/embed/v1/${id}/`}>for slides</a>
        </p>
        <details>
          <summary>Parameters</summary>
          <Parameters name={`Parameters of ${title}`} table={parameters} />
        </details>
        <details>
          <summary>Claims</summary>
          <p>Each must hold over many seeds, and must fail at its control.</p>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id}>
                {claim.sentence} <ClaimBounds claim={claim} />
                <br />
                Control: {claim.control.sentence}.
              </li>
            ))}
          </ul>
        </details>
        <details>
          <summary>Put it into a slide</summary>
          <pre>
            <code>{snippet(experiment)}</code>
          </pre>
          <p>
            HOST is where this site stands. Parameters go into the address: <code>?{Object.keys(parameters)[0]}=…</code>
            ; what is out of range is clamped.
          </p>
        </details>
        <details>
          <summary>Run it without a page</summary>
          <pre>
            <code>{`npm run -s experiment -- run ${id} --seeds 8\nnpm run -s claims -- ${id}`}</code>
          </pre>
        </details>
      </div>
    </section>
  );
}

const snippet = ({ id, title }: Experiment) =>
  `<iframe src="HOST/embed/v1/${id}/" title="${title}" width="960" height="540"\n  sandbox="${frameRights}" loading="lazy"\n  style="border:0;width:100%;aspect-ratio:16/9;height:auto"></iframe>`;

function ClaimBounds({ claim: { atLeast, atMost } }: { readonly claim: Claim }) {
  return <small>({atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`})</small>;
}

interface ParametersProps {
  readonly name: string;
  readonly table: Readonly<Record<string, Parameter>>;
}

function Parameters({ name, table }: ParametersProps) {
  return (
    <ScrollRegion name={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Range</th>
            <th scope="col">Default</th>
            <th scope="col">What it changes</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(table).map(([key, parameter]) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>{wanted(parameter)}</td>
              <td>{parameter.value}</td>
              <td>
                {parameter.label}. {parameter.help}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
