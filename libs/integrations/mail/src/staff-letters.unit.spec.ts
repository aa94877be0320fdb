import type { Letter } from '@redress/complaints';
import { LetterTemplates } from './index';
import { toHandlerOf } from './testing';

let templates: LetterTemplates;
beforeAll(async () => {
  templates = await LetterTemplates.read();
});

/** What a letter says between the case and the last line. */
const said = (news: Letter['news'], language: 'nl' | 'en') => {
  const { subject, text } = templates.write(toHandlerOf(news, language), 'Klachtenteam');
  return [subject, ...text.split('\n\n').slice(2, -1)];
};

const letters: readonly [Letter['news'], nl: readonly string[], en: readonly string[]][] = [
  [
    { template: 'complaint-assigned' },
    [
      'Klacht KL-7F3K9-2QDXM is aan jou toegewezen',
      'Jij behandelt nu deze klacht. Bekijk vandaag nog wat er moet gebeuren en welke termijnen er lopen.',
    ],
    [
      'Complaint KL-7F3K9-2QDXM has been assigned to you',
      'You now handle this complaint. Look today at what has to be done and which deadlines are running.',
    ],
  ],
  [
    { template: 'complaint-escalated', reason: 'De klant wil weg.' },
    [
      'Klacht KL-7F3K9-2QDXM is aan jou geëscaleerd',
      'Deze klacht is aan jou geëscaleerd. Dit is de reden:',
      '  De klant wil weg.',
      'Spreek vandaag nog met de behandelaar af wie wat doet, en wanneer.',
    ],
    [
      'Complaint KL-7F3K9-2QDXM has been escalated to you',
      'This complaint has been escalated to you. This is the reason:',
      '  De klant wil weg.',
      'Agree with the handler today who does what, and when.',
    ],
  ],
  [
    { template: 'deadline-approaching', deadline: 'acknowledgement', dueOn: '2026-04-08' },
    [
      'Terugkoppeling uiterlijk woensdag 8 april 2026 (KL-7F3K9-2QDXM)',
      'Laat de klant weten dat de klacht in behandeling is, en leg dat vast. Doe dit uiterlijk woensdag 8 april 2026.',
      'Lukt dat niet? Overleg dan vóór die dag met je manager.',
    ],
    [
      'Acknowledgement due by Wednesday 8 April 2026 (KL-7F3K9-2QDXM)',
      'Tell the customer that the complaint is being handled, and record it. Do this by Wednesday 8 April 2026 at the latest.',
      'Is that not possible? Then talk to your manager before that day.',
    ],
  ],
  [
    { template: 'deadline-approaching', deadline: 'plan', dueOn: '2026-04-08' },
    [
      'Plan van aanpak uiterlijk woensdag 8 april 2026 (KL-7F3K9-2QDXM)',
      'Maak het plan van aanpak en leg het vast. Doe dit uiterlijk woensdag 8 april 2026.',
      'Lukt dat niet? Overleg dan vóór die dag met je manager.',
    ],
    [
      'Plan due by Wednesday 8 April 2026 (KL-7F3K9-2QDXM)',
      'Make the plan and record it. Do this by Wednesday 8 April 2026 at the latest.',
      'Is that not possible? Then talk to your manager before that day.',
    ],
  ],
  [
    { template: 'deadline-approaching', deadline: 'resolution', dueOn: '2026-04-08' },
    [
      'Oplossing uiterlijk woensdag 8 april 2026 (KL-7F3K9-2QDXM)',
      'Los de klacht op en leg het antwoord aan de klant vast. Doe dit uiterlijk woensdag 8 april 2026.',
      'Lukt dat niet? Overleg dan vóór die dag met je manager.',
    ],
    [
      'Resolution due by Wednesday 8 April 2026 (KL-7F3K9-2QDXM)',
      'Solve the complaint and record the answer to the customer. Do this by Wednesday 8 April 2026 at the latest.',
      'Is that not possible? Then talk to your manager before that day.',
    ],
  ],
  [
    { template: 'deadline-missed', deadline: 'acknowledgement', dueOn: '2026-04-08', level: 1 },
    [
      'Te laat: terugkoppeling was nodig op woensdag 8 april 2026 (KL-7F3K9-2QDXM)',
      'De laatste dag voor de terugkoppeling aan de klant was woensdag 8 april 2026. Die dag is voorbij. Dit is melding 1.',
      'Is het nog niet gedaan? Zorg dan dat de klant vandaag hoort dat de klacht in behandeling is, en dat dit wordt vastgelegd. Tot het gedaan is, komt er elke werkdag een melding.',
    ],
    [
      'Too late: acknowledgement was due by Wednesday 8 April 2026 (KL-7F3K9-2QDXM)',
      'The last day for the acknowledgement to the customer was Wednesday 8 April 2026. That day has passed. This is notice 1.',
      'Is it not done yet? Then make sure that the customer hears today that the complaint is being handled, and that this is recorded. Until it is done, a notice follows every working day.',
    ],
  ],
  [
    { template: 'deadline-missed', deadline: 'plan', dueOn: '2026-04-08', level: 2 },
    [
      'Te laat: plan van aanpak was nodig op woensdag 8 april 2026 (KL-7F3K9-2QDXM)',
      'De laatste dag voor het plan van aanpak was woensdag 8 april 2026. Die dag is voorbij. Dit is melding 2.',
      'Is het nog niet gedaan? Zorg dan dat het plan van aanpak er vandaag komt en wordt vastgelegd. Tot het gedaan is, komt er elke werkdag een melding.',
    ],
    [
      'Too late: plan was due by Wednesday 8 April 2026 (KL-7F3K9-2QDXM)',
      'The last day for the plan was Wednesday 8 April 2026. That day has passed. This is notice 2.',
      'Is it not done yet? Then make sure that the plan is made and recorded today. Until it is done, a notice follows every working day.',
    ],
  ],
  [
    { template: 'deadline-missed', deadline: 'resolution', dueOn: '2026-04-08', level: 3 },
    [
      'Te laat: oplossing was nodig op woensdag 8 april 2026 (KL-7F3K9-2QDXM)',
      'De laatste dag voor de oplossing was woensdag 8 april 2026. Die dag is voorbij. Dit is melding 3.',
      'Is het nog niet gedaan? Zorg dan dat de klant vandaag hoort wanneer de klacht is opgelost, en dat dit wordt vastgelegd. Tot het gedaan is, komt er elke werkdag een melding.',
    ],
    [
      'Too late: resolution was due by Wednesday 8 April 2026 (KL-7F3K9-2QDXM)',
      'The last day for the resolution was Wednesday 8 April 2026. That day has passed. This is notice 3.',
      'Is it not done yet? Then make sure that the customer hears today when the complaint will be solved, and that this is recorded. Until it is done, a notice follows every working day.',
    ],
  ],
  [
    { template: 'resolution-reported', outcome: 'upheld' },
    [
      'Klacht KL-7F3K9-2QDXM is opgelost en kan worden afgesloten',
      'De klacht is opgelost. Het oordeel is: gegrond.',
      'Werk de klacht vandaag nog bij in alle systemen en sluit haar daarna af.',
    ],
    [
      'Complaint KL-7F3K9-2QDXM is resolved and can be closed',
      'The complaint is resolved. The outcome is: upheld.',
      'Bring the complaint up to date in all systems today and close it after that.',
    ],
  ],
  [
    { template: 'resolution-reported', outcome: 'partly-upheld' },
    [
      'Klacht KL-7F3K9-2QDXM is opgelost en kan worden afgesloten',
      'De klacht is opgelost. Het oordeel is: deels gegrond.',
      'Werk de klacht vandaag nog bij in alle systemen en sluit haar daarna af.',
    ],
    [
      'Complaint KL-7F3K9-2QDXM is resolved and can be closed',
      'The complaint is resolved. The outcome is: partly upheld.',
      'Bring the complaint up to date in all systems today and close it after that.',
    ],
  ],
  [
    { template: 'resolution-reported', outcome: 'not-upheld' },
    [
      'Klacht KL-7F3K9-2QDXM is opgelost en kan worden afgesloten',
      'De klacht is opgelost. Het oordeel is: ongegrond.',
      'Werk de klacht vandaag nog bij in alle systemen en sluit haar daarna af.',
    ],
    [
      'Complaint KL-7F3K9-2QDXM is resolved and can be closed',
      'The complaint is resolved. The outcome is: not upheld.',
      'Bring the complaint up to date in all systems today and close it after that.',
    ],
  ],
  [
    { template: 'complaint-reopened', reason: 'Het gebeurt weer.' },
    [
      'Klacht KL-7F3K9-2QDXM is heropend',
      'Deze klacht is heropend. Dit is de reden:',
      '  Het gebeurt weer.',
      'De termijnen lopen opnieuw. Laat de klant weten dat de klacht weer in behandeling is, en maak een nieuw plan van aanpak.',
    ],
    [
      'Complaint KL-7F3K9-2QDXM has been reopened',
      'This complaint has been reopened. This is the reason:',
      '  Het gebeurt weer.',
      'The deadlines run anew. Tell the customer that the complaint is being handled again, and make a new plan.',
    ],
  ],
];

describe('what handlers and managers read', () => {
  it.each(letters)('%j', (news, dutch, english) => {
    expect(said(news, 'nl')).toEqual(dutch);
    expect(said(news, 'en')).toEqual(english);
  });
});
