export { actions, isAction, may, rolesFor, seesPersonalData, showsPersonalData, type Action, type Actor } from './may';
export { isRole, roles, type Role } from './roles';
export { isStaffId, STAFF_ID } from './staff-id';
