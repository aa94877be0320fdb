import { OutsideFailure, type FailureKind, type Letter } from '@redress/complaints';

export const from = { name: 'Klachtenteam Provider', address: 'klachten@provider.example' };

const toCustomer = { name: 'Sanne de Vries', address: 'sanne@devries.example' };
const toHandler = { name: 'Anouk Jansen', address: 'a.jansen@provider.example' };

/** A letter to a customer about a case. */
export const toCustomerOf = (news: Letter['news'], language: 'nl' | 'en' = 'nl'): Letter => ({
  effect: '6f1c1f0e-8f0b-5a53-9d57-8a0a2b7f4c11',
  to: { ...toCustomer, language },
  reference: 'KL-7F3K9-2QDXM',
  subject: 'Facturen komen dubbel',
  trackingUrl: 'https://klachten.provider.example/track/KL-7F3K9-2QDXM#KL-7F3K9-2QDXM.1.2kNN',
  news,
});

/** A letter to the handler of a case. */
export const toHandlerOf = (news: Letter['news'], language: 'nl' | 'en' = 'nl'): Letter => ({
  effect: '0d8f4a52-6a3e-5c1b-8b7c-2f1f5a9f7d20',
  to: { ...toHandler, language },
  reference: 'KL-7F3K9-2QDXM',
  subject: 'Facturen komen dubbel',
  news,
});

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

/** A failure as examples expect it. */
export const failure = (kind: FailureKind, code: string): unknown => expect.objectContaining({ kind, code });
