import { IsMeaningfulText } from '@platform/http';

export class AddNoteDto {
  @IsMeaningfulText(10_000)
  note!: string;
}
