import type { Value } from "./cells";

// Words that Excel takes for true and false in one of its languages.
const flags: ReadonlySet<string> = new Set([
  "true", "false", "wahr", "falsch", "vrai", "faux", "verdadero", "verdadeiro", "falso", "vero", "waar", "onwaar", "sant", "sann", "falskt", "sand", "falsk", "usann",
  "tosi", "epätosi", "prawda", "fałsz", "pravda", "nepravda", "igaz", "hamis", "doğru", "yanliş", "yanlış", "истина", "ложь",
]);

// What begins a formula, an error, a number, an amount or a text that is one already; or a digit anywhere near the beginning, as a date has in every language ("5月3日", "May 5", "24.12.").
const formula = /^[=+\-@#'\t\r\n]/;
const amount = /^[\s\p{Sc}(.,%−－＋＝＠]/u;
const longestDate = 40;
const digits = /^\D{0,20}[\d０-９]/;

/**
 * A value as it has to be given to Excel, which reads a text as if somebody had typed it: "=1+1" would be computed, "0123" would lose its zero, "1-2" would become
 * a day. Whatever could be taken for more than words gets the apostrophe that says "text" (Range.values in the reference of Office.js); Excel does not show it.
 */
export function literal(value: unknown): Value {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return "";
  const isTaken = formula.test(value) || amount.test(value) || flags.has(value.trim().toLowerCase()) || (value.length <= longestDate && digits.test(value));
  return isTaken ? `'${value}` : value;
}
