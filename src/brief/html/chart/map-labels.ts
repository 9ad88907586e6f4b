export interface MapLabel {
  /** Its number in the list that follows the map. */
  readonly n: number;
  readonly name: string;
  readonly at: readonly [number, number];
}

export interface Placed {
  /** The name is written where the map is wide, the number where it is narrow; a name that has no room gives way to its number. */
  readonly named: boolean;
  readonly keyed: boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Width of the narrowest map in CSS pixels, and of the narrowest on which names are written. */
const narrow = 260;
const wide = 560;
const letter = 8;
const nameHeight = 22;
const numberSide = 22;

/** Which labels have room, in the order given: none overlaps another at any width the page may have. */
export function placeLabels<T extends MapLabel>(
  labels: readonly T[],
  drawing: { readonly width: number; readonly height: number },
): readonly (T & Placed)[] {
  const scaled = ({ at }: MapLabel, width: number, w: number, h: number): Box => ({
    x: (at[0] / drawing.width) * width - w / 2,
    y: (at[1] / drawing.width) * width - h / 2,
    w,
    h,
  });
  const onWide: Box[] = [];
  const onNarrow: Box[] = [];
  const fits = (box: Box, taken: Box[], width: number): boolean => {
    const height = (drawing.height / drawing.width) * width;
    if (box.x < -4 || box.y < -4 || box.x + box.w > width + 4 || box.y + box.h > height + 4) return false;
    if (taken.some((t) => box.x < t.x + t.w && t.x < box.x + box.w && box.y < t.y + t.h && t.y < box.y + box.h))
      return false;
    taken.push(box);
    return true;
  };
  return labels
    .map((l): T & Placed => {
      const named = fits(scaled(l, wide, l.name.length * letter + 6, nameHeight), onWide, wide);
      const keyedWide = !named && fits(scaled(l, wide, numberSide, numberSide), onWide, wide);
      const keyedNarrow = fits(scaled(l, narrow, numberSide, numberSide), onNarrow, narrow);
      return { ...l, named, keyed: named ? keyedNarrow : keyedWide && keyedNarrow };
    })
    .filter((l) => l.named || l.keyed);
}
