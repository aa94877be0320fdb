/** A duty that people did by hand. */
export class ConfirmedRedactionAnswer {
  id!: string;
  state!: 'done';
}
