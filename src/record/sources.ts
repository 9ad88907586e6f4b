import type { SourceKeys } from './model.ts';
import type { RecordIndex } from './index.ts';
import { placesOf } from './zone-places.ts';

interface Sourced {
  readonly sources: Readonly<Record<string, string>>;
}

/** The sources that stand behind a reference such as `treaty:CST/party/UZB/1`: of that fact, or else of the whole file. */
export function sourcesBehind(reference: string, record: RecordIndex): readonly string[] {
  const [kind, rest] = split(reference, ':');
  const [id = '', part, ...path] = rest.split('/');
  const file = fileOf(kind, id, record);
  if (!file) return [];
  const keys = part === undefined ? provisionKeys(kind, id, record) : keysOf(kind, id, part, path, record);
  if (!keys) return Object.values(file.sources);
  return keys.map((key) => file.sources[key] ?? key);
}

function split(text: string, at: string): readonly [string, string] {
  const i = text.indexOf(at);
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)];
}

function fileOf(kind: string, id: string, record: RecordIndex): Sourced | undefined {
  switch (kind) {
    case 'state':
      return record.state(id);
    case 'organisation':
      return record.organisation(id);
    case 'treaty':
      return record.treaty(id);
    case 'provision':
      return record.provision(id)?.treaty;
    case 'territory':
      return record.territory(id);
    case 'zone':
      return record.zone(id);
    case 'person':
      return record.person(`person:${id}`);
    case 'precedent':
      return record.precedent(id);
    case 'relation':
      return record.law.relations?.find((relation) => relation.id === id);
    default:
      return undefined;
  }
}

function provisionKeys(kind: string, id: string, record: RecordIndex): SourceKeys | undefined {
  return kind === 'provision' ? record.provision(id)?.provision.source : undefined;
}

function keysOf(
  kind: string,
  id: string,
  part: string,
  path: readonly string[],
  record: RecordIndex,
): SourceKeys | undefined {
  const [first = '', second = ''] = path;
  const nth = Number(first);
  if (kind === 'treaty') {
    const treaty = record.treaty(id);
    if (part === 'party') return treaty?.parties.filter((p) => p.state === first)[Number(second)]?.source;
    if (part === 'gap') return treaty?.force_gaps?.[nth]?.source;
    if (part === 'instrument') return treaty?.instruments?.[nth]?.source;
  }
  if (kind === 'state' && part === 'government') return record.state(id)?.governments?.[nth]?.source;
  if (kind === 'organisation') {
    const organisation = record.organisation(id);
    if (part === 'member') return organisation?.members?.filter((m) => m.state === first)[Number(second)]?.source;
    if (part === 'chair') return organisation?.chairs?.[nth]?.source;
  }
  if (kind === 'territory') {
    if (part === 'sovereign') return record.territory(id)?.sovereign[nth]?.source;
    if (part === 'administered') return record.territory(id)?.administered[nth]?.source;
  }
  if (kind === 'zone' && part === 'place')
    return record.law.zones.filter((z) => z.id === id).flatMap(placesOf)[nth]?.source;
  if (kind === 'person' && part === 'office') return record.person(`person:${id}`)?.offices[nth]?.source;
  if (kind === 'relation') {
    const lines = record.law.relations?.find((relation) => relation.id === id)?.[part as 'kin'];
    return lines?.[nth]?.source;
  }
  if (kind === 'precedent' && part === 'response') return record.precedent(id)?.response.source;
  return undefined;
}
