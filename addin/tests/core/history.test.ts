import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begin, mostSteps, record, redo, rest, undo, type History } from "../../src/core/history";

const steps = fc.array(fc.record({ to: fc.integer({ min: 0, max: 9 }), subject: fc.option(fc.constantFrom("title", "goal"), { nil: undefined }) }), { maxLength: 30 });
const after = (taken: readonly { readonly to: number; readonly subject: string | undefined }[]): History<number> =>
  taken.reduce((history, step) => record(history, step.to, step.subject), begin(-1));

describe("the steps of a map", () => {
  it("lead back to the beginning and forth to the end", () => {
    fc.assert(fc.property(steps, (taken) => {
      const end = after(taken);
      let history = end;
      for (let step = 0; step < mostSteps; step++) history = undo(history);
      expect(history.present).toBe(-1);
      for (let step = 0; step < mostSteps; step++) history = redo(history);
      expect(history.present).toBe(end.present);
    }));
  });

  it("are taken back and done again without a difference", () => {
    fc.assert(fc.property(steps, (taken) => {
      const history = after(taken);
      if (history.past.length > 0) expect(redo(undo(history)).present).toBe(history.present);
    }));
  });

  it("are one for what is typed in one field in a row, and two after a rest", () => {
    const typed = record(record(begin("a"), "ab", "title"), "abc", "title");
    expect(undo(typed).present).toBe("a");
    expect(undo(record(rest(typed), "abcd", "title")).present).toBe("abc");
  });

  it("are no step where nothing changed", () => {
    const history = record(begin(1), 2);
    expect(record(history, 2)).toBe(history);
  });

  it("are forgotten after very many, the oldest first", () => {
    let history = begin(0);
    for (let step = 1; step <= mostSteps + 50; step++) history = record(history, step);
    expect(history.past).toHaveLength(mostSteps);
    expect(history.past[0]).toBe(50);
  });
});
