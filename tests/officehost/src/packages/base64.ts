// atob and btoa exist in Node and in the browser alike; both sides of the fake host use this code.

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In steps: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Takes plain base64 and data URLs. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replace(/^data:[^,]*,/, '')), (character) => character.charCodeAt(0));
}
