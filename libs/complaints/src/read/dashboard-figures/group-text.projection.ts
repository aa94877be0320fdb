/** The JSON text of a group. The type tells what it stands for. */
export type TextOf<Group> = string & { readonly standsFor?: Group };

/** The text of a group; the same for the same values in the same order of fields. */
export const textOf = <Group extends object>(group: Group): TextOf<Group> => JSON.stringify(group);

/** The group that a text stands for. */
export const groupIn = <Group extends object>(text: TextOf<Group>): Group => JSON.parse(text) as Group;
