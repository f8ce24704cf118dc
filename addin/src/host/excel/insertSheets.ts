import type { StepOf } from "../../core/live";
import { DocumentProblem, type Work } from "../openDocument";
import { talk, type Program, type Talk } from "./program";
import { changedMeanwhile } from "./tablePlan";

type Chart = StepOf<"insertSheets">["charts"][number];

/** Ids of the charts that stood on the sheets before the pane began to add its own, by the sheet's name. */
export type ChartsBefore = Map<string, readonly string[]>;

/** Puts sheets in that are not there yet, and then their charts: Excel on the web takes no sheets with charts. */
export function insertSheets(program: Program, step: StepOf<"insertSheets">, before: ChartsBefore, work: Work): Promise<void> {
  return talk(program, work, async (talking) => {
    const { workbook, sync } = talking;
    workbook.worksheets.load("items/name");
    await sync();
    const known = new Set(workbook.worksheets.items.map(({ name }) => name.toLowerCase()));
    const missing = step.sheets.filter((name) => !known.has(name.toLowerCase()));
    // All come at once: some of them are somebody else's, made since the step was planned.
    if (missing.length > 0 && missing.length < step.sheets.length) throw changedMeanwhile();
    if (missing.length > 0) {
      if (!program.has("1.13")) throw new DocumentProblem("unsupported", "ExcelApi 1.13");
      workbook.insertWorksheetsFromBase64(step.file, { positionType: "End" });
      await sync("long");
    }
    for (const sheet of new Set(step.charts.map((chart) => chart.sheet))) await addCharts(talking, sheet, step.charts.filter((chart) => chart.sheet === sheet), before);
  });
}

async function addCharts(talking: Talk, sheet: string, charts: readonly Chart[], before: ChartsBefore): Promise<void> {
  const there = talking.workbook.worksheets.getItem(sheet).charts;
  there.load("items/id,items/name");
  await talking.sync();
  const names = new Set(charts.map((chart) => chart.name));
  const others = before.get(sheet) ?? there.items.map(({ id }) => id);
  before.set(sheet, others);
  // Begun when something broke off: a chart gets its name last.
  for (const begun of there.items.filter(({ id, name }) => !others.includes(id) && !names.has(name))) begun.delete();
  for (const chart of charts.filter(({ name }) => !there.items.some((known) => known.name === name))) draw(talking, chart);
  await talking.sync();
}

function draw({ workbook }: Talk, { sheet, name, title, categories, series, ...box }: Chart): void {
  const onSheet = workbook.worksheets.getItem(sheet);
  const [first, ...others] = series;
  if (first === undefined) return;
  const chart = onSheet.charts.add("LineMarkers", onSheet.getRange(first.values), "Columns");
  describe(chart.series.getItemAt(0), first, onSheet, categories);
  for (const other of others) describe(chart.series.add(other.name), other, onSheet, categories);
  chart.title.text = title;
  chart.left = box.left;
  chart.top = box.top;
  chart.width = box.width;
  chart.height = box.height;
  chart.name = name;
}

function describe(line: Excel.ChartSeries, { name, values }: Chart["series"][number], sheet: Excel.Worksheet, categories: string): void {
  line.name = name;
  line.setValues(sheet.getRange(values));
  line.setXAxisValues(sheet.getRange(categories));
}
