/** Bytes in base64, as Office and the service take them in JSON. */
export async function asBase64(bytes: Blob): Promise<string> {
  const all = new Uint8Array(await bytes.arrayBuffer());
  const pieces: string[] = [];
  // In pieces: a call takes so many arguments and no more.
  for (let at = 0; at < all.length; at += 0x8000) pieces.push(String.fromCharCode(...all.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}
