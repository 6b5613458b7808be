/** Who belongs to whom, as far as coverage needs it. */
export type AreaGraph = {
  areas: readonly { code: string; kind: string }[];
  memberships: readonly { areaCode: string; municipalityCode: string; year: number; share: number }[];
  mergers: readonly { fromCode: string; intoCode: string; kind: string }[];
};

/** A municipality counts as part of a partnership as a whole from this share of its inhabitants. */
const MOST = 0.5;

type Sets = Map<string, Set<string>>;

const add = (sets: Sets, key: string, value: string) => {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
};

const of = (sets: Sets, key: string): ReadonlySet<string> => sets.get(key) ?? new Set();

/**
 * For every area, the areas that something about it falls under.
 *
 * Of a municipality: itself, what it merged into (and that into, …), what merged into it, and every wider area that it or a successor belongs or
 * belonged to, with however small a part. Of a wider area: itself, its municipalities of every year with what they merged into and what merged
 * into them, and every wider area in which all of its present-day municipalities lie with at least half of their inhabitants.
 */
export function coverageOf({ areas, memberships, mergers }: AreaGraph): Sets {
  const into: Sets = new Map();
  const from: Sets = new Map();
  for (const { fromCode, intoCode } of mergers) {
    add(into, fromCode, intoCode);
    add(from, intoCode, fromCode);
  }
  const kindOf = new Map(areas.map(({ code, kind }) => [code, kind]));
  const successors = new Map(areas.map(({ code }) => [code, reachable(into, code)]));
  const widerOf: Sets = new Map();
  const membersOf: Sets = new Map();
  const mostlyIn: Sets = new Map();
  for (const { areaCode, municipalityCode, share } of memberships) {
    // The partnerships that take part in an inspiration region stand among its municipalities.
    if (kindOf.get(municipalityCode) !== 'municipality') continue;
    add(widerOf, municipalityCode, areaCode);
    add(membersOf, areaCode, municipalityCode);
    if (share >= MOST) add(mostlyIn, municipalityCode, areaCode);
  }
  // Memberships of 2019 don't know a municipality formed later: it lies where all that it was formed from lay.
  for (const code of new Set(mergers.filter(({ kind }) => kind === 'merged-into-new').map(({ intoCode }) => intoCode))) {
    for (const wider of inAll([...of(from, code)])) add(mostlyIn, code, wider);
  }
  const coverage: Sets = new Map();
  for (const { code, kind } of areas) {
    const within = kind === 'municipality' ? ofMunicipality(code) : ofWider(code);
    coverage.set(code, new Set([code, ...within]));
  }
  return coverage;

  function ofMunicipality(code: string): string[] {
    const now = [code, ...(successors.get(code) ?? [])];
    return [...now, ...of(from, code), ...now.flatMap((one) => [...of(widerOf, one)])];
  }

  function ofWider(code: string): string[] {
    const members = [...of(membersOf, code)];
    const related = members.flatMap((member) => [member, ...(successors.get(member) ?? []), ...of(from, member)]);
    return [...related, ...inAll(presentDay(code))];
  }

  /** The members of the latest year known, each replaced by what it merged into since. */
  function presentDay(code: string): string[] {
    const own = memberships.filter(
      ({ areaCode, municipalityCode }) => areaCode === code && kindOf.get(municipalityCode) === 'municipality',
    );
    const latest = Math.max(...own.map(({ year }) => year));
    const current = own.filter(({ year }) => year === latest || kindOf.get(code) === 'inspiration-region');
    const whole = current.filter(({ share }) => share >= MOST);
    const members = (whole.length > 0 ? whole : current).map(({ municipalityCode }) => municipalityCode);
    return members.flatMap((member) => [member, ...(successors.get(member) ?? [])]).filter((member) => !into.has(member));
  }

  /** The wider areas in which all of the municipalities lie. */
  function inAll(municipalities: readonly string[]): string[] {
    const [first, ...rest] = municipalities.map((code) => of(mostlyIn, code));
    return [...(first ?? [])].filter((wider) => rest.every((other) => other.has(wider)));
  }
}

function reachable(into: Sets, start: string): Set<string> {
  const found = new Set<string>();
  const queue = [...of(into, start)];
  for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
    if (code === start || found.has(code)) continue;
    found.add(code);
    queue.push(...of(into, code));
  }
  return found;
}
