/** What the texts of a mapping can name. */
export const PLACEHOLDERS = [
  'reference',
  'subject',
  'description',
  'channel',
  'severity',
  'receivedAt',
  'organisation',
  'name',
  'email',
  'phone',
  'note',
  'resolution',
] as const;
