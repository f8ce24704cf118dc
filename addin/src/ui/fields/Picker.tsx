import { DatePicker, type CalendarStrings, type DatePickerProps } from "@fluentui/react-datepicker-compat";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { dateOf, dateText, dateTyped, dayOf } from "../../core/dates";
import { usePane } from "../state/pane";
import type { Words } from "../words";
import { addPending } from "./pending";
import css from "./fields.module.css";

interface Properties {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Says whether what was typed is no day. */
  readonly onWrong: (isWrong: boolean) => void;
  /** Given by the field around it. */
  readonly id?: string;
}

/** The field of a day with its calendar, in the pane's language. It is loaded after the page, since nobody picks a day first. */
export default function Picker({ label, value, onChange, onWrong, ...field }: Properties) {
  const { words, language, host } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const day = useMemo(() => dayOf(value) ?? null, [value]);
  const texts = useMemo(() => calendarTexts(language, words), [language, words]);
  const format = useCallback((date?: Date) => (date === undefined ? "" : dateText(dateOf(date), language)), [language]);
  // What was typed is taken over when the field is left, so whoever needs the map now has it left for a moment.
  useEffect(() => addPending(() => {
    if (document.activeElement !== input.current) return;
    input.current?.blur();
    input.current?.focus();
  }), []);
  const change = (date: Date | null | undefined): void => {
    const next = date === null || date === undefined ? "" : dateOf(date);
    if (next !== value) onChange(next);
  };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a number in a value of an enum that the package does not hand out
  const calendar = { firstDayOfWeek: firstDay(host.language) } satisfies { readonly firstDayOfWeek: DatePickerProps["firstDayOfWeek"] };
  return (
    <DatePicker {...calendar} {...field} input={{ ref: input }} className={css.date ?? ""} value={day} onSelectDate={change} onValidationResult={({ error }) => onWrong(error !== undefined)} allowTextInput disableAutoFocus openOnClick={false}
      formatDate={format} parseDateFromString={(text) => dateTyped(text, language) ?? null} placeholder={words.fields.datePlaceholder} strings={texts.strings} dateTimeFormatter={texts.formatter}
      showMonthPickerAsOverlay showGoToToday autoComplete="off" contentAfter={{ className: css.calendar ?? "", "aria-label": words.fields.calendarIcon, "aria-labelledby": undefined }} popupSurface={{ "aria-label": words.fields.calendarFor(label) }} />
  );
}

const monthIn = (language: string, month: number, style: "long" | "short"): string => new Date(2027, month, 1).toLocaleDateString(language, { month: style });
// The 3rd of January 2027 is a Sunday.
const weekdayIn = (language: string, day: number, style: "long" | "narrow"): string => new Date(2027, 0, 3 + day).toLocaleDateString(language, { weekday: style });

function calendarTexts(language: string, { fields }: Words) {
  const months = Array.from({ length: 12 }, (_, month) => month);
  const days = Array.from({ length: 7 }, (_, day) => day);
  const strings: CalendarStrings = {
    months: months.map((month) => monthIn(language, month, "long")), shortMonths: months.map((month) => monthIn(language, month, "short")),
    days: days.map((day) => weekdayIn(language, day, "long")), shortDays: days.map((day) => weekdayIn(language, day, "narrow")),
    ...fields.calendar,
  };
  const written = (options: Intl.DateTimeFormatOptions) => (date: Date): string => date.toLocaleDateString(language, options);
  const formatter = {
    formatMonthDayYear: written({ dateStyle: "long" }), formatMonthYear: written({ year: "numeric", month: "long" }), formatMonth: written({ month: "long" }),
    formatDay: (date: Date): string => String(date.getDate()), formatYear: written({ year: "numeric" }),
  };
  return { strings, formatter };
}

// Sunday is 0 here and 7 there. Where a browser does not tell, weeks begin as in most calendars on a wall.
function firstDay(place: string): number {
  try {
    const { weekInfo, getWeekInfo } = new Intl.Locale(place) as Intl.Locale & { readonly weekInfo?: { readonly firstDay: number }; readonly getWeekInfo?: () => { readonly firstDay: number } };
    return ((getWeekInfo === undefined ? weekInfo : getWeekInfo.call(new Intl.Locale(place)))?.firstDay ?? 7) % 7;
  } catch {
    return 0;
  }
}
