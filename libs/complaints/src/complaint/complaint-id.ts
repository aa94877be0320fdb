/** The 32 signs of Crockford's base 32: no I, L, O or U, so that a reference can be read over the phone. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The public reference of a case: `KL-` and ten signs in two groups.
 *
 * @param bytes at least ten; the low five bits of each make one sign
 */
export const complaintIdFrom = (bytes: Uint8Array): string => {
  const signs = [...bytes.subarray(0, 10)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
  return `KL-${signs.slice(0, 5)}-${signs.slice(5)}`;
};

/** A reference as somebody wrote it, in its one form: O reads as 0, I and L as 1, case and dashes do not matter. Null when it is none. */
export const parseComplaintId = (text: string): string | null => {
  const signs = /^KL-?([0-9A-TV-Z]{5})-?([0-9A-TV-Z]{5})$/.exec(text.toUpperCase())?.slice(1);
  return signs ? `KL-${signs.join('-').replaceAll('O', '0').replaceAll(/[IL]/g, '1')}` : null;
};
