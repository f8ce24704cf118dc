import type { Grant, SharedFile } from "./answers";
import { ask, type Asker } from "./request";

/** What a link or an invitation allows. */
export type Right = "view" | "edit";

const json = { "Content-Type": "application/json" };

/** How people give each other maps; only where maps live in OneDrive. */
export class Sharing {
  constructor(private readonly asker: Asker) {}

  /** Files that others shared with the caller. */
  async found(words: string, signal?: AbortSignal): Promise<readonly SharedFile[]> {
    const answer = await ask("/v1/sharing/found", "get", { query: { words: words === "" ? undefined : words }, from: this.asker, signal });
    return ((await answer.json()) as { files: SharedFile[] }).files;
  }

  /** Takes up what a link leads to; from then on it is among the caller's maps. */
  async takeUp(link: string): Promise<SharedFile> {
    return (await (await ask("/v1/sharing/links", "post", { body: JSON.stringify({ link }), headers: json, from: this.asker })).json()) as SharedFile;
  }

  /** A link to give away, for people of the caller's organisation. */
  async link(file: string, rights: Right): Promise<Grant> {
    return (await (await ask("/v1/sharing/link", "post", { query: { file }, body: JSON.stringify({ rights }), headers: json, from: this.asker })).json()) as Grant;
  }

  async invite(file: string, people: readonly string[], rights: Right): Promise<readonly Grant[]> {
    return ((await (await ask("/v1/sharing/invitations", "post", { query: { file }, body: JSON.stringify({ people, rights }), headers: json, from: this.asker })).json()) as { grants: Grant[] }).grants;
  }

  /** Who may do what. */
  async grants(file: string, signal?: AbortSignal): Promise<readonly Grant[]> {
    return ((await (await ask("/v1/sharing/permissions", "get", { query: { file }, from: this.asker, signal })).json()) as { grants: Grant[] }).grants;
  }

  async remove(file: string, id: string): Promise<void> {
    await ask("/v1/sharing/permissions", "delete", { query: { file, id }, from: this.asker });
  }
}
