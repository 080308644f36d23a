export interface ServeOptions {
  readonly folder: string;
  readonly base?: string;
  readonly port?: number;
  readonly host?: string;
  readonly tries?: number;
  readonly compress?: boolean;
}

export interface Served {
  readonly port: number;
  readonly url: string;
  readonly close: () => Promise<void>;
}

export function fileFor(root: string, base: string, pathname: string): { file: string } | { folder: true } | null;
export function serve(options: ServeOptions): Promise<Served>;
