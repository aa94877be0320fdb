/** A duty that people did by hand. */
export class ConfirmRedactionAnswer {
  id!: string;
  state!: 'done';
}
