import { ProblemError } from '@platform/http';
import type { CaseHistory, FoundHistory } from '@redress/complaints';

/** The history of a case. @throws Error in one line when there is no such case */
export const foundHistory = async (history: CaseHistory, id: string): Promise<FoundHistory> => {
  try {
    return await history.find(id);
  } catch (error) {
    throw error instanceof ProblemError && error.code === 'not-found' ? new Error(`there is no case ${id}`) : error;
  }
};
