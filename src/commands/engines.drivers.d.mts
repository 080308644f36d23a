export interface Session {
  go(url: string): Promise<unknown>;
  /** What the body of a function gives in the page. */
  run(script: string): Promise<unknown>;
  close(): void | Promise<void>;
}

export interface Driver {
  readonly name: string;
  readonly packages: readonly string[];
  find(): (() => Promise<Session>) | null;
}

export const drivers: readonly Driver[];
export function pause(ms: number): Promise<void>;
export function marionette(port: number): Promise<{
  ask(name: string, parameters?: object): Promise<unknown>;
  end(): void;
}>;
