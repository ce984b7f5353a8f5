// Old links keep working: each version of the address has one upgrader to the next.

export const CURRENT_URL_VERSION = 1;

type Upgrader = (params: URLSearchParams) => URLSearchParams;

/** `UPGRADERS[n]` turns an address of version n into one of version n + 1. None yet: the first version is the current one. */
const UPGRADERS: Readonly<Record<number, Upgrader>> = {};

export interface UpgradedAddress {
  /** In the current version, without `v`. */
  readonly params: URLSearchParams;
  /** The version of the link when it is newer than this page; it is then read as far as it is understood. */
  readonly tooNew: number | null;
  /** `v` as found, when it is not a version at all. */
  readonly malformed: string | null;
}

/** `v` is written only in copied links; without it an address is of the first version, which had no other. */
export function upgradeUrl(search: URLSearchParams): UpgradedAddress {
  const written = search.get('v');
  const isVersion = written === null || /^[1-9]\d{0,5}$/.test(written);
  const version = isVersion ? Number(written ?? 1) : CURRENT_URL_VERSION;
  let params = new URLSearchParams(search);
  params.delete('v');
  for (let from = version; from < CURRENT_URL_VERSION; from++) params = UPGRADERS[from]?.(params) ?? params;
  return {
    params,
    tooNew: version > CURRENT_URL_VERSION ? version : null,
    malformed: isVersion ? null : written,
  };
}
