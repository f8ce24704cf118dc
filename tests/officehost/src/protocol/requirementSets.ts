/** Requirement sets by name. Versions are texts: 1.10 as a number would be 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

const parse = (version: string) => version.split('.').map(Number);

/** Answers as Office does, comparing "1.10" with "1.9" part by part. */
export function setSupport(requirements: RequirementSets): (name: string, version?: string) => boolean {
  const sets = new Map(Object.entries(requirements).map(([name, version]) => [name.toLowerCase(), parse(version)]));
  return (name, version = '1.0') => {
    const [major = 0, minor = 0] = parse(version);
    const [haveMajor = 0, haveMinor = 0] = sets.get(name.toLowerCase()) ?? [];
    return sets.has(name.toLowerCase()) && (haveMajor > major || (haveMajor === major && haveMinor >= minor));
  };
}
