const addresses = new WeakMap<object, string>();

/** Where a request comes from. First asked when it arrives: later its connection may be gone, and with it the address. */
export const addressOf = (request: { readonly ip?: string }): string => {
  const address = addresses.get(request) ?? request.ip ?? 'gone';
  addresses.set(request, address);
  return address;
};
