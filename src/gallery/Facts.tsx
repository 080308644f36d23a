/** What can be known of a figure without waking it: its parameters, its claims, and how to take it away. */

import type { Claim, Experiment, Parameter } from "../experiments/types.ts";
import { wanted } from "../experiments/values.ts";
import { frameLine } from "../terms/markup.ts";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";

export function Facts({ experiment }: { readonly experiment: Experiment }) {
  const { id, title, parameters, claims } = experiment;
  return (
    <details className="gallery-facts">
      <summary>Parameters, claims, code</summary>
      <Parameters name={`Parameters of ${title}`} table={parameters} />
      {claims.length > 0 ? <p>Claims: each must hold over many seeds, and must fail at its control.</p> : null}
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            {claim.sentence} <ClaimBounds claim={claim} />
            <br />
            Control: {claim.control.sentence}.
          </li>
        ))}
      </ul>
      <p>
        In a slide. HOST is where this site stands; parameters go into the address:{" "}
        <code>?{Object.keys(parameters)[0]}=…</code>; what is out of range is clamped.
      </p>
      <pre>
        <code>{frameLine(`HOST/embed/v1/${id}/`, title)}</code>
      </pre>
      <p>Without a page:</p>
      <pre>
        <code>{`npm run -s experiment -- run ${id} --seeds 8\nnpm run -s claims -- ${id}`}</code>
      </pre>
    </details>
  );
}

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
