/** The form of the id of somebody of the staff: 1 to 128 visible ASCII characters without a space. */
export const STAFF_ID = /^[!-~]{1,128}$/;

export const isStaffId = (text: string): boolean => STAFF_ID.test(text);
