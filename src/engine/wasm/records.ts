/**
 * What a record looks like: one description for both interpreters (this file is TypeScript and AssemblyScript).
 *
 * A record is 32 words of 32 bits: a code, sizes, and up to five operands of four words: offset into the arena, then the
 * strides of panel, group and row, all counted in numbers. A tensor [groups, rows, columns] lies in panels of 8 columns:
 * column c of row r of group g is at offset + (c >> 3) panel + g group + r row + (c & 7).
 */
export const WORDS = 32;

// sizes
export const CODE = 0;
export const PANELS = 1;
export const GROUPS = 2;
export const ROWS = 3;
export const COLUMNS = 4;
/** Length of the sum in a product or a reduction. */
export const INNER = 5;
/** Product: 1 if the left operand lies transposed, its columns being rows of the result. Dot: 1 if columns are more than rows. */
export const TRANSPOSED = 6;
/** Product: what happens to a sum before it is stored. */
export const EPILOGUE = 7;
/** Tabulated function: which of its derivatives. */
export const ORDER = 6;
/** Update: where the step factors begin in the arena. */
export const FACTORS = 6;

// operands
export const OUT = 8;
export const A = 12;
export const B = 16;
export const C = 20;
export const D = 24;
/** 1, or 0 where all eight lanes read the first (a column that is repeated). */
export const A_LANE = 28;
export const B_LANE = 29;
/** Where a table begins among the words. */
export const TABLE = 30;
/**
 * Product: 1 if TABLE names the rows of the left operand, 2 if those of the right one: for each group, for each row, how
 * far it lies behind the operand's first, in bytes of float32.
 */
export const WINDOW = 31;

// within an operand
export const OFFSET = 0;
export const PANEL = 1;
export const GROUP = 2;
export const ROW = 3;

/** An operand that is not there. */
export const NONE = -1;

// codes
export const COPY = 0;
export const ADD = 1;
export const SUBTRACT = 2;
export const MULTIPLY = 3;
export const DIVIDE = 4;
export const RELU = 5;
export const POSITIVE = 6;
export const TANH = 7;
export const EXP = 8;
export const LOG = 9;
export const SIN = 10;
export const COS = 11;
export const SQRT = 12;
export const PRODUCT = 13;
export const SUM = 14;
export const SUM_COLUMNS = 15;
export const TRANSPOSE = 16;
export const GATHER = 17;
export const BATCH = 18;
export const SGD = 19;
export const MOMENTUM = 20;
export const ADAM = 21;
export const LANGEVIN = 22;
export const SCATTER = 23;
export const LARGEST = 24;
export const FIRST_LARGEST = 25;
export const SOFTPLUS = 26;
export const SIGMOID = 27;
export const TABULATED = 28;
export const DOT = 29;
export const WHERE_POSITIVE = 30;
export const DIFFUSE = 31;

/** Step factors of an update for each step: see `stepFactors`. */
export const STEP_FACTORS = 3;

// epilogues of a product: v is the sum (with its bias), d the operand D
export const PLAIN = 0;
export const THEN_RELU = 1;
export const THEN_TANH = 2;
/** v where d > 0: the derivative of a ReLU whose value is d. */
export const TIMES_POSITIVE = 3;
/** v (1 - d²): the derivative of a tanh whose value is d. */
export const TIMES_TANH_SLOPE = 4;
