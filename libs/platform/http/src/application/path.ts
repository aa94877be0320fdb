/** The path of a request target, without its query string. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;
