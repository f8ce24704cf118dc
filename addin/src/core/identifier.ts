// As JourneyOffice.Maps makes them (Identifier.cs): nine of these 32 characters, 45 random bits, so that ids made in two places do not meet.
const alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

/** A new random id. The prefix says what it names, such as "i" for an item. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return prefix + Array.from(bytes, (value) => alphabet.charAt(value & 31)).join("");
}
