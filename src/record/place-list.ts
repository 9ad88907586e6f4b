/** A line of `places.yaml`: the places of a state that have one history. */
export interface ListedPlaces {
  /** `KEN`, or `IND<PRT/1961-12-19`: before that day they were Portugal's. */
  readonly entity: string;
  readonly names: readonly string[];
}

const shape = /^[A-Z]{3}(?: < (?:[A-Z]{3}|-) \d{4}-\d{2}-\d{2}(?:, (?:[A-Z]{3}|-) \d{4}-\d{2}-\d{2})*)?$/;

/**
 * The towns, provinces and islands of a word list, by whose they are. Throws where a key is neither `STATE` nor
 * `STATE < OWNER YYYY-MM-DD, …` with its days in order.
 */
export function placesIn(list: Readonly<Record<string, string>>): readonly ListedPlaces[] {
  return Object.entries(list).map(([key, names]) => {
    const days = key.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    if (!shape.test(key) || days.some((day, k) => k > 0 && day <= (days[k - 1] as string)))
      throw new Error(`places.yaml: “${key}”; expected STATE, or STATE < OWNER YYYY-MM-DD, … with the days in order`);
    return {
      entity: key
        .replace(' < ', '<')
        .replace(/ (?=\d)/g, '/')
        .replaceAll(', ', ','),
      names: names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    };
  });
}
