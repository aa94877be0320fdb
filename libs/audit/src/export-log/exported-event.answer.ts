import { StoredEventAnswer } from '../read-events/stored-event.answer';

/** An event of the log, as it is exported. */
export class ExportedEventAnswer extends StoredEventAnswer {
  /** The stream it lies in. */
  stream!: string;
}
