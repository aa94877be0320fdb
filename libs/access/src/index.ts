export { actions, isAction, may, rolesFor, seesPersonalData, type Action, type Actor } from './may';
export { isRole, roles, type Role } from './roles';
