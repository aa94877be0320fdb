/** The time zone that local times are told in, as an injectable value: a name of the IANA database, `Europe/Amsterdam`. */
export const TIME_ZONE = Symbol('TimeZone');
