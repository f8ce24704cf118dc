import { Badge } from "@fluentui/react-components";
import { ArrowCircleDownRegular } from "@fluentui/react-icons/svg/arrow-circle-down";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { StatusAnswer } from "../../api/answers";
import { usePane } from "../state/pane";
import css from "./files.module.css";

const looks = {
  inStep: { color: "success", icon: <CheckmarkCircleFilled /> }, edited: { color: "brand", icon: <EditRegular /> }, newer: { color: "brand", icon: <ArrowCircleDownRegular /> },
  both: { color: "informative", className: css.warning, icon: <ArrowSwapRegular /> }, copied: { color: "informative", icon: <CopyRegular /> },
} as const;

/** The state of a map in a file: never by its colour alone. */
export function StateBadge({ state }: { readonly state: StatusAnswer["state"] }) {
  const { words } = usePane();
  const look = looks[state];
  return <Badge appearance="tint" color={look.color} className={("className" in look ? look.className : undefined) ?? ""} icon={look.icon}>{words.files.state[state]}</Badge>;
}
