import { useState } from "react";
import { createRoot } from "react-dom/client";

/** What typing costs where nothing else is done: the yardstick. */
function Empty() {
  const [text, setText] = useState("");
  return <input aria-label="Text" value={text} onChange={(event) => setText(event.target.value)} />;
}

const element = document.getElementById("page");
if (element === null) throw new Error("The page has no place for the input.");
createRoot(element).render(<Empty />);
