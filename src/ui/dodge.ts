/** Moves labels apart, each as little as the others allow. */

export interface Box {
  /** Wanted centre and height, pixels. */
  readonly centre: number;
  readonly height: number;
}

/**
 * Centres in the order given, none of two boxes overlapping, all between `low` and `high` if they fit there together.
 * Boxes that touch form a block, which sits at the mean of what its members want (pool adjacent violators).
 */
export function dodge(boxes: readonly Box[], low: number, high: number): number[] {
  interface Block {
    members: number[];
    height: number;
    top: number;
  }
  const total = boxes.reduce((sum, box) => sum + box.height, 0);
  const floor = Math.max(high, low + total);
  const held = (top: number, height: number) => Math.max(low, Math.min(floor - height, top));
  const wantedTop = (members: readonly number[], height: number) => {
    let above = 0;
    let sum = 0;
    for (const member of members) {
      const box = boxes[member]!;
      sum += box.centre - box.height / 2 - above;
      above += box.height;
    }
    return held(sum / members.length, height);
  };
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[a]!.centre - boxes[b]!.centre || a - b);
  const blocks: Block[] = [];
  for (const member of order) {
    const { height, centre } = boxes[member]!;
    let block: Block = { members: [member], height, top: held(centre - height / 2, height) };
    for (let before = blocks.at(-1); before && before.top + before.height > block.top; before = blocks.at(-1)) {
      blocks.pop();
      const members = [...before.members, ...block.members];
      const both = before.height + block.height;
      block = { members, height: both, top: wantedTop(members, both) };
    }
    blocks.push(block);
  }
  const centres = boxes.map((box) => box.centre);
  for (const block of blocks) {
    let top = block.top;
    for (const member of block.members) {
      centres[member] = top + boxes[member]!.height / 2;
      top += boxes[member]!.height;
    }
  }
  return centres;
}
