import { useEffect, useState } from "react";
import { ServiceProblem } from "../../api/problem";
import type { Made, StatusAnswer, UpdateResult } from "../../api/answers";
import type { JourneyMap } from "../../core/map";
import { usePane, type TakenFile } from "../state/pane";

/** How a file stands to the map, and what an update of it would be: the updated copy is made with it. */
export interface Comparison {
  readonly of: TakenFile;
  readonly with: JourneyMap;
  readonly status?: StatusAnswer;
  readonly plan?: Made<UpdateResult>;
  /** Whether the file holds another map. */
  readonly isOther?: boolean;
  readonly problem?: unknown;
}

// The file carries another map than the one it is compared with (docs/errors.md).
const otherMap = "JO6006";

/** Compares the file with the map, anew whenever one of them changes. Undefined: it is being compared. */
export function useComparison(file: TakenFile | undefined, map: JourneyMap): Comparison | undefined {
  const { service } = usePane();
  const [done, setDone] = useState<Comparison>();
  useEffect(() => {
    if (file === undefined) return;
    let isCurrent = true;
    const say = (comparison: Comparison): void => {
      if (isCurrent) setDone(comparison);
    };
    Promise.all([service.status(file, map), service.update(file, map, {})]).then(
      ([status, plan]) => say({ of: file, with: map, status, plan }),
      (problem: unknown) => say({ of: file, with: map, ...(problem instanceof ServiceProblem && problem.code === otherMap ? { isOther: true } : { problem }) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [service, file, map]);
  return done !== undefined && done.of === file && done.with === map ? done : undefined;
}
