import type { FakeWorkbook } from "./excelhost";
import type { OpenedHost } from "./officehost";
import type { ShownPane } from "./pane";
import { showPane } from "./pane";

/** What a person does in the workbook. */
export const inBook = <T, A>(host: OpenedHost, use: (given: { readonly workbook: FakeWorkbook }, argument: A) => T, argument: A): Promise<Awaited<T>> =>
  host.host<T, A>(use as never, argument);

export const type = (host: OpenedHost, address: string, text: string): Promise<void> => inBook(host, ({ workbook }, [at, said]) => workbook.userEdit(at, said), [address, text] as const);
export const choose = (host: OpenedHost, address: string): Promise<void> => inBook(host, ({ workbook }, at) => workbook.rangeAt(at).select(), address);

export const tab = ({ pane, words }: ShownPane, name: "map" | "workbook") => pane.getByRole("tab", { name: name === "map" ? words.app.map : words.document.place.workbook, exact: name === "map" });
export const press = ({ pane }: ShownPane, name: string): Promise<void> => pane.getByRole("contentinfo").getByRole("button", { name, exact: true }).click();
export const state = ({ pane }: ShownPane, name: string): Promise<void> => pane.getByRole("article").getByText(name, { exact: true }).waitFor();
export const openedMap = async ({ pane }: ShownPane): Promise<string> => /#\/map\/([^/]+)/.exec(await pane.evaluate(() => location.hash))?.[1] ?? "";

/** The pane beside a workbook, with the map that the workbook holds taken up. */
export async function takeUp(options: Omit<Parameters<typeof showPane>[0], "app">): Promise<ShownPane> {
  const shown = await showPane({ ...options, app: "Excel" });
  await shown.pane.getByRole("main").getByRole("button", { name: new RegExp(shown.words.files.version(1)) }).click();
  await shown.pane.getByRole("navigation", { name: shown.words.guided.rail }).waitFor();
  return shown;
}
