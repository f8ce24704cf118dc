import { usualChannels } from "../../core/channels";
import { entries } from "../../core/map";
import type { Choices } from "../fields/ChoiceField";
import { useMap, usePane } from "../state/pane";
import { useTexts } from "../state/useTexts";

/** Channels to choose from: those of the map, those that touchpoints use most first, then the usual ones. */
export function useChannels(): () => readonly Choices[] {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const used = (channel: string): number => entries(map, "touchpoints").filter((touchpoint) => touchpoint.channel === channel).length;
  const own = (): readonly string[] => entries(map, "channels").toSorted((left, right) => used(right.id) - used(left.id)).map((channel) => texts.of(channel.name));
  return () => [{ title: words.fields.inMap, texts: own() }, { title: words.fields.usualChannels, texts: usualChannels.flatMap((channel) => channel[texts.writes] ?? []) }];
}

/** Departments to choose from: those of the map, those that own most touchpoints first. */
export function useDepartments(): () => readonly Choices[] {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const owned = (department: string): number => entries(map, "touchpoints").filter((touchpoint) => touchpoint.department === department).length;
  return () => [{ title: words.fields.inMap, texts: entries(map, "departments").toSorted((left, right) => owned(right.id) - owned(left.id)).map((department) => texts.of(department.name)) }];
}

/** Whoever owns something in the map: people and departments. */
export function useOwners(): () => readonly Choices[] {
  const { words } = usePane();
  const { map } = useMap();
  const texts = useTexts();
  const departments = useDepartments();
  const people = () => [map.owner, ...entries(map, "items").map((item) => item.owner), ...entries(map, "reviews").flatMap((review) => (review.findings ?? []).map((finding) => finding.owner))];
  return () => [{ title: words.fields.inMap, texts: [...people().map(texts.of), ...departments().flatMap((group) => group.texts)] }];
}
