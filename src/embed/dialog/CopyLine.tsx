/** One text to be taken away: what it is for, the text itself, and a button that copies it. */
import { useId, useRef } from "react";
import { useCopying } from "./copying.ts";

interface CopyLineProps {
  readonly name: string;
  readonly hint: string;
  readonly text: string;
}

export function CopyLine({ name, hint, text }: CopyLineProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { copied, refused, copy } = useCopying(text, area);
  return (
    <section className="slide-line" aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p>{hint}</p>
      <button type="button" className="button" aria-label={`Copy: ${name}`} onClick={() => void copy()}>
        {copied ? "Copied" : "Copy"}
      </button>
      <span className="slide-told" role="status">
        {copied ? <span className="sr-only">Copied.</span> : refused}
      </span>
      <textarea
        ref={area}
        readOnly
        rows={text.split("\n").length}
        spellCheck={false}
        aria-label={`${name}, to copy`}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </section>
  );
}
