import { useEffect, useRef } from "react";
import { addressOf, routeOf, type Route } from "../../core/route";

const canFocus = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]:not([tabindex="-1"])';

/** Where an element stood: its ancestors, nearest first, and which of their children led to it. */
type Standing = readonly { readonly parent: Element; readonly index: number }[];

function standingOf(element: Element): Standing {
  const standing: { parent: Element; index: number }[] = [];
  for (let child = element; child.parentElement !== null && !child.matches("main"); child = child.parentElement) standing.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  return standing;
}

// What took the place of what is gone, or stands before it.
function neighbour(standing: Standing): HTMLElement | undefined {
  for (const { parent, index } of standing.filter((place) => place.parent.isConnected && place.parent.closest("main") !== null)) {
    const children = [...parent.children];
    for (const child of [...children.slice(index), ...children.slice(0, index).toReversed()]) {
      const found = child.matches(canFocus) ? child : child.querySelector(canFocus);
      if (found instanceof HTMLElement && found.checkVisibility()) return found;
    }
  }
  return undefined;
}

/** Gives the focus of what was taken out to its neighbour, so that who works by keyboard does not begin at the top again. */
export function useFocusOfRemoved(): void {
  useEffect(() => {
    let last: { readonly element: Element; readonly standing: Standing } | undefined;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element && target.closest("main") !== null ? { element: target, standing: standingOf(target) } : undefined;
    };
    const observer = new MutationObserver(() => {
      if (last === undefined || last.element.isConnected) return;
      const { standing } = last;
      last = undefined;
      // Whoever puts the focus elsewhere comes first.
      setTimeout(() => {
        if (document.activeElement === document.body) neighbour(standing)?.focus();
      }, 60);
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
}

/** How a control is found again after its page was drawn anew. */
interface Control {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

const nameOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent;

const controlOf = (element: Element | null): Control | undefined =>
  element === null || element === document.body ? undefined : { id: element.id, kind: element.tagName, name: nameOf(element) };

const found = ({ id, kind, name }: Control): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(kind)].find((element) => nameOf(element) === name && element.matches(canFocus)) ?? (id === "" ? undefined : document.getElementById(id) ?? undefined);

/** Gives the focus back to the control from which a page was opened once that page is left. */
export function useFocusOfReturn(route: Route): void {
  const address = addressOf(route);
  const left = useRef<readonly { readonly from: string; readonly to: string; readonly control: Control | undefined }[]>([]);
  const current = useRef(address);
  useEffect(() => {
    // Before the page is drawn anew, so what has the focus is still what was pressed.
    const before = (): void => {
      const to = addressOf(routeOf(location.hash));
      const from = current.current;
      if (to === from) return;
      current.current = to;
      const last = left.current.at(-1);
      if (last?.from === to && last.to === from) {
        left.current = left.current.slice(0, -1);
        if (last.control !== undefined) giveBack(last.control, to, 20);
      } else left.current = [...left.current, { from, to, control: controlOf(document.activeElement) }].slice(-10);
    };
    addEventListener("hashchange", before, true);
    return () => removeEventListener("hashchange", before, true);
  }, []);
}

// The page may have to be loaded first. Who went on meanwhile stays where they are.
function giveBack(control: Control, address: string, tries: number): void {
  setTimeout(() => {
    if (addressOf(routeOf(location.hash)) !== address) return;
    const element = found(control);
    const active = document.activeElement;
    if (element !== undefined && (active === document.body || active?.matches("h1, header *") === true)) element.focus();
    else if (element === undefined && tries > 0) giveBack(control, address, tries - 1);
  }, 50);
}

// What stands for a stage at each view: its marker of the curve, its place in grid and workshop, its part of the list.
const ofStage = 'main [role="slider"][tabindex="0"], main [data-unit][tabindex="0"], main h2 button[aria-expanded="true"]';
let isOpened = false;

/** Where the page was opened at a stage, as after the pane was closed and shown again, the focus goes there. */
export function useFocusOfAddress(stage: string | undefined): void {
  useEffect(() => {
    if (isOpened) return;
    isOpened = true;
    if (stage !== undefined) toStage(20);
  }, [stage]);
}

function toStage(tries: number): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const element = document.querySelector<HTMLElement>(ofStage);
    if (element !== null) element.focus();
    else if (tries > 0) toStage(tries - 1);
  }, 50);
}
