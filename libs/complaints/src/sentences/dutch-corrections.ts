import { languages, severities, subjects } from './dutch-words';
import { quoted } from './phrases';
import type { ShownData } from './told-event';

type Changes = ShownData['DetailsCorrected']['changes'];

const contactDetail = (name: string, value: string | null | undefined): string | undefined => {
  if (value === undefined) return undefined;
  return value === null ? `${name} is verwijderd.` : `${name} is nu ${value}.`;
};

const ofCustomer = ({ customerId, organisation, name, email, phone, language }: NonNullable<Changes['customer']>) => [
  contactDetail('Het klantnummer', customerId),
  contactDetail('De organisatie', organisation),
  contactDetail('De naam', name),
  contactDetail('Het e-mailadres', email),
  contactDetail('Het telefoonnummer', phone),
  language && `De taal van de klant is nu ${languages[language]}.`,
];

/** What was put right, in Dutch: a sentence for each detail. */
export const dutchCorrections = ({ customer, subject, description, concerns, severity, accountManager, serviceManager }: Changes) => [
  ...(customer ? ofCustomer(customer) : []),
  quoted('Het onderwerp is nu', subject),
  quoted('De omschrijving is nu', description),
  concerns && `De melding gaat nu over ${subjects[concerns.kind]} “${concerns.name}”.`,
  severity && `De ernst is nu ${severities[severity]}.`,
  accountManager && `De accountmanager is nu ${accountManager}.`,
  serviceManager && `De servicemanager is nu ${serviceManager}.`,
];
