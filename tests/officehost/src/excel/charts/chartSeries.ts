import { type Element, attribute, child, descendants, elements, escapeXml, fragment, insertInOrder, remove } from '../../packages/xml.ts'; // prettier-ignore
import { Collection } from '../../protocol/collection.ts';
import { expose } from '../../protocol/expose.ts';
import type { Range } from '../range.ts';
import type { Chart } from './chart.ts';
import { numbers, texts } from './newChart.ts';

const SERIES = ['idx', 'order', 'tx', 'spPr', 'marker', 'dPt', 'dLbls', 'trendline', 'errBars', 'cat', 'val', 'smooth', 'extLst']; // prettier-ignore

/** A line, a row of columns or bars (ECMA-376 part 1, 21.2.2.170). */
export class ChartSeries {
  readonly #chart: Chart;
  readonly #element: Element;
  constructor(chart: Chart, element: Element) {
    this.#chart = chart;
    this.#element = element;
  }
  #put(name: string, xml: string): void {
    this.#chart.edit();
    remove(child(this.#element, name));
    const [part] = fragment(this.#element, `<c:${name}>${xml}</c:${name}>`);
    if (part) insertInOrder(this.#element, part, SERIES);
  }
  get name(): string {
    return [...descendants(child(this.#element, 'tx'), 'v')].map((value) => value.textContent ?? '').join('');
  }
  set name(value: string) {
    this.#put('tx', `<c:v>${escapeXml(value)}</c:v>`);
  }
  setValues(source: Range): void {
    this.#put('val', numbers(source));
  }
  setXAxisValues(source: Range): void {
    this.#put('cat', texts(source));
  }
}
expose(ChartSeries, { scalars: ['name'], methods: ['setValues', 'setXAxisValues'] });

export class ChartSeriesCollection extends Collection<ChartSeries> {
  readonly #chart: Chart;
  constructor(chart: Chart) {
    super(() => lines(chart).map((element) => new ChartSeries(chart, element)));
    this.#chart = chart;
  }
  get count(): number {
    return this.items.length;
  }
  /** Looks like the last one, with nothing to show yet. */
  add(name = ''): ChartSeries {
    this.#chart.edit();
    const last = lines(this.#chart).at(-1) as Element;
    const added = last.cloneNode(true) as Element;
    last.parentNode?.insertBefore(added, last.nextSibling);
    for (const part of ['tx', 'cat', 'val']) remove(child(added, part));
    for (const part of ['idx', 'order']) {
      const next = Math.max(...lines(this.#chart).map((line) => Number(attribute(child(line, part), 'val')))) + 1;
      child(added, part)?.setAttribute('val', String(next));
    }
    const series = new ChartSeries(this.#chart, added);
    series.name = name;
    return series;
  }
}
expose(ChartSeriesCollection, { scalars: ['count'], methods: ['add'] });

const lines = (chart: Chart): Element[] =>
  elements(child(chart.root(), 'chart', 'plotArea')).flatMap((plot) => elements(plot, 'ser'));
