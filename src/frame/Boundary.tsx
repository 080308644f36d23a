/** Keeps an error of one part inside its figure: the page reads on, the reader is told, and may try again. */
import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** What it holds, as the start of a sentence: "The drawing". */
  readonly what: string;
  /** Another value of it is another try. */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: string | null;
  readonly of: unknown;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ of }: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return of === state.of ? null : { error: null, of };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <p className="figure-error" role="alert">
        <span>{`${this.props.what} of this figure failed: ${this.state.error} `}</span>
        <button type="button" className="button" onClick={() => this.setState({ error: null })}>
          Try again
        </button>
      </p>
    );
  }
}
