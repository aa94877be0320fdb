/**
 * Whether what a system says of a case is news: nothing that it said later is known already. Notices come late, doubled and out of order.
 *
 * @param observedAt when it said so, RFC 3339 UTC
 * @param last the latest that is known, RFC 3339 UTC
 */
export const isNews = (observedAt: string, last: string | undefined): boolean => last === undefined || last <= observedAt;
