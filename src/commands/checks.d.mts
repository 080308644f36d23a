export interface StageResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly messages: readonly string[];
}

/** What a tool gave; its report has the shape that the tool documents. */
export interface ToolResult {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
  readonly report: object | null;
}

export function countVitest(name: string, result: ToolResult): StageResult;
export function countPlaywright(name: string, result: ToolResult): StageResult;
