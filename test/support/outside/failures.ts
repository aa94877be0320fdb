import { OutsideFailure, type FailureKind } from '@redress/complaints';

/** What an act came to: its failure, or that there was none. */
export const failureOf = async (act: Promise<unknown>): Promise<OutsideFailure | 'no failure'> => {
  try {
    await act;
    return 'no failure';
  } catch (error) {
    if (error instanceof OutsideFailure) return error;
    throw error;
  }
};

/** A failure as examples expect it. @param retryAt milliseconds since 1970; undefined: it names no time */
export const failure = (kind: FailureKind, code: string, retryAt?: number): unknown => expect.objectContaining({ kind, code, retryAt });
