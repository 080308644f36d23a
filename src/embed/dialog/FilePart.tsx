/** The figure as one file, with what was chosen here. */
import { useId, useState } from "react";

export function FilePart({ save }: { readonly save: () => Promise<string> }) {
  const id = useId();
  const [told, setTold] = useState("");
  const onClick = async () => {
    setTold("One moment.");
    try {
      setTold(await save());
    } catch (error) {
      setTold(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <section className="slide-line" aria-labelledby={id}>
      <h3 id={id}>Single file</h3>
      <p>Runs from a disk or a USB stick, without the network.</p>
      <button type="button" className="button" onClick={() => void onClick()}>
        Download as one file
      </button>
      <span className="slide-told" role="status">
        {told}
      </span>
    </section>
  );
}
