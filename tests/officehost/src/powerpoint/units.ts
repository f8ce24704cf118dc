/** English metric units in a point (ECMA-376 part 1, 20.1.2.1). */
const EMU = 12700;

export const toPoints = (emu: string | number | undefined): number => Number(emu ?? 0) / EMU;
export const toEmu = (points: number): number => Math.round(points * EMU);
