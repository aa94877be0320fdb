import { languages, severities, subjects } from './english-words';
import { quoted } from './phrases';
import type { ShownData } from './told-event';

type Changes = ShownData['DetailsCorrected']['changes'];

const contactDetail = (name: string, value: string | null | undefined): string | undefined => {
  if (value === undefined) return undefined;
  return value === null ? `${name} was removed.` : `${name} is now ${value}.`;
};

const ofCustomer = ({ customerId, organisation, name, email, phone, language }: NonNullable<Changes['customer']>) => [
  contactDetail('The customer number', customerId),
  contactDetail('The organisation', organisation),
  contactDetail('The name', name),
  contactDetail('The e-mail address', email),
  contactDetail('The telephone number', phone),
  language && `The language of the customer is now ${languages[language]}.`,
];

/** What was put right, in English: a sentence for each detail. */
export const englishCorrections = ({ customer, subject, description, concerns, severity, accountManager, serviceManager }: Changes) => [
  ...(customer ? ofCustomer(customer) : []),
  quoted('The subject is now', subject),
  quoted('The description is now', description),
  concerns && `The report is now about ${subjects[concerns.kind]} “${concerns.name}”.`,
  severity && `The severity is now ${severities[severity]}.`,
  accountManager && `The account manager is now ${accountManager}.`,
  serviceManager && `The service manager is now ${serviceManager}.`,
];
