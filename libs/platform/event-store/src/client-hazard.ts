/**
 * True for an error that the official client lets escape from its own handlers: appends that wait for a broken call are rejected where nobody can catch it, and a
 * late answer throws in its data handler. What such an append led to is found out as ever: by its own time limit, and by looking.
 */
export const isClientHazard = (error: unknown): boolean =>
  error instanceof Error && [error.stack, causeOf(error)].some((text) => text?.includes('@eventstore/db-client') ?? false);

const causeOf = ({ cause }: Error): string | undefined => (cause instanceof Error ? cause.stack : undefined);
