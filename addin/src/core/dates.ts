/** A day as maps hold it: 2027-12-31. */
export type IsoDate = string;

const parts = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/;

const isoOf = (year: number, month: number, day: number): IsoDate => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** The day at midnight of this device; undefined where it is none. */
export function dayOf(date: IsoDate): Date | undefined {
  const [, year, month, day] = parts.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const found = new Date(year, month - 1, day);
  // The 31st of June is no day, and not the 1st of July.
  return found.getFullYear() === year && found.getMonth() === month - 1 && found.getDate() === day ? found : undefined;
}

/** A day of this device as maps hold it. */
export const dateOf = (day: Date): IsoDate => isoOf(day.getFullYear(), day.getMonth() + 1, day.getDate());

/** A day as a language writes it; what is no day stays as it is. */
export function dateText(date: IsoDate, language: string): string {
  return dayOf(date)?.toLocaleDateString(language, { dateStyle: "medium" }) ?? date;
}

/**
 * The day that somebody typed: 2027-12-31, 2027/12/31, 2027年12月31日, or as the language writes it. Of figures alone only those that begin with
 * the year are taken: 3/4/2027 is March here and April there.
 */
export function dateTyped(text: string, language: string): Date | undefined {
  const exact = dayOf(text);
  if (exact !== undefined || parts.test(text) || !/\p{Letter}/u.test(text)) return exact;
  const time = language === "en" ? Date.parse(text) : NaN;
  const day = Number.isNaN(time) ? undefined : new Date(time);
  return day !== undefined && day.getFullYear() >= 1900 && day.getFullYear() < 10_000 && /\d{4}/.test(text) ? day : undefined;
}
