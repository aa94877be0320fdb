import type { Letter } from '@redress/complaints';
import { LetterTemplates } from './index';
import { toCustomerOf } from './testing';

let templates: LetterTemplates;
beforeAll(async () => {
  templates = await LetterTemplates.read();
});

/** What a letter says between the case and the tracking link. */
const said = (news: Letter['news'], language: 'nl' | 'en') => {
  const { subject, text } = templates.write(toCustomerOf(news, language), 'Klachtenteam');
  return [subject, ...text.split('\n\n').slice(2, -5)];
};

const letters: readonly [Letter['news'], nl: readonly string[], en: readonly string[]][] = [
  [
    { template: 'complaint-registered', acknowledgeBy: '2026-04-01', planBy: '2026-04-08' },
    [
      'Wij hebben uw klacht geregistreerd (KL-7F3K9-2QDXM)',
      'Wij hebben uw klacht ontvangen en geregistreerd. Het spijt ons dat u niet tevreden bent. Wij gaan met uw klacht aan de slag.',
      'Uiterlijk woensdag 1 april 2026 hoort u van ons dat wij uw klacht behandelen.',
      'Uiterlijk woensdag 8 april 2026 krijgt u ons plan. Daarin leest u wat wij gaan doen en wanneer uw klacht is opgelost.',
    ],
    [
      'We have registered your complaint (KL-7F3K9-2QDXM)',
      'We have received and registered your complaint. We are sorry that you are not satisfied. We will work on your complaint.',
      'By Wednesday 1 April 2026 at the latest we will tell you that we are handling your complaint.',
      'By Wednesday 8 April 2026 at the latest you will get our plan. It says what we will do and when your complaint will be solved.',
    ],
  ],
  [
    { template: 'complaint-acknowledged' },
    [
      'Wij behandelen uw klacht (KL-7F3K9-2QDXM)',
      'Wij zijn begonnen met de behandeling van uw klacht.',
      'Wij maken nu een plan om uw klacht op te lossen. Is het plan klaar? Dan sturen wij het u.',
    ],
    [
      'We are handling your complaint (KL-7F3K9-2QDXM)',
      'We have started to handle your complaint.',
      'We are now making a plan to solve your complaint. When the plan is ready, we will send it to you.',
    ],
  ],
  [
    { template: 'complaint-acknowledged', message: 'Anouk belt u morgen.' },
    [
      'Wij behandelen uw klacht (KL-7F3K9-2QDXM)',
      'Wij zijn begonnen met de behandeling van uw klacht.',
      'Dit willen wij u erover vertellen:',
      '  Anouk belt u morgen.',
      'Wij maken nu een plan om uw klacht op te lossen. Is het plan klaar? Dan sturen wij het u.',
    ],
    [
      'We are handling your complaint (KL-7F3K9-2QDXM)',
      'We have started to handle your complaint.',
      'This is what we want to tell you about it:',
      '  Anouk belt u morgen.',
      'We are now making a plan to solve your complaint. When the plan is ready, we will send it to you.',
    ],
  ],
  [
    { template: 'plan-drafted', approach: 'Eerst zoeken.', measures: [], resolveBy: '2026-04-08' },
    [
      'Ons plan voor uw klacht (KL-7F3K9-2QDXM)',
      'Wij hebben een plan gemaakt om uw klacht op te lossen. Zo pakken wij het aan:',
      '  Eerst zoeken.',
      'Wij lossen uw klacht uiterlijk woensdag 8 april 2026 op. Daarna hoort u van ons wat wij hebben gedaan.',
    ],
    [
      'Our plan for your complaint (KL-7F3K9-2QDXM)',
      'We have made a plan to solve your complaint. This is our approach:',
      '  Eerst zoeken.',
      'We will solve your complaint by Wednesday 8 April 2026 at the latest. After that we will tell you what we have done.',
    ],
  ],
  [
    {
      template: 'plan-revised',
      reason: 'Een onderdeel komt later.',
      approach: 'Wij wachten erop.',
      measures: [{ what: 'Inbouwen', dueOn: '2026-05-06' }],
      resolveBy: '2026-05-07',
    },
    [
      'Ons plan voor uw klacht is veranderd (KL-7F3K9-2QDXM)',
      'Wij hebben ons plan om uw klacht op te lossen veranderd. Dit is de reden:',
      '  Een onderdeel komt later.',
      'Zo pakken wij het nu aan:',
      '  Wij wachten erop.',
      'Dit gaan wij doen:',
      '- Inbouwen (uiterlijk woensdag 6 mei 2026)',
      'Wij lossen uw klacht uiterlijk donderdag 7 mei 2026 op. Daarna hoort u van ons wat wij hebben gedaan.',
    ],
    [
      'Our plan for your complaint has changed (KL-7F3K9-2QDXM)',
      'We have changed our plan to solve your complaint. This is the reason:',
      '  Een onderdeel komt later.',
      'This is our approach now:',
      '  Wij wachten erop.',
      'This is what we will do:',
      '- Inbouwen (by Wednesday 6 May 2026 at the latest)',
      'We will solve your complaint by Thursday 7 May 2026 at the latest. After that we will tell you what we have done.',
    ],
  ],
  [
    { template: 'plan-deadline-extended', planBy: '2026-04-10', reason: 'De leverancier is dicht.' },
    [
      'U krijgt ons plan voor uw klacht later (KL-7F3K9-2QDXM)',
      'Wij hebben meer tijd nodig om een goed plan voor uw klacht te maken. Dat vinden wij vervelend voor u. Dit is de reden:',
      '  De leverancier is dicht.',
      'U krijgt ons plan nu uiterlijk vrijdag 10 april 2026. Daarin leest u wat wij gaan doen en wanneer uw klacht is opgelost.',
    ],
    [
      'You will get our plan for your complaint later (KL-7F3K9-2QDXM)',
      'We need more time to make a good plan for your complaint. We are sorry about that. This is the reason:',
      '  De leverancier is dicht.',
      'You will now get our plan by Friday 10 April 2026 at the latest. It says what we will do and when your complaint will be solved.',
    ],
  ],
  [
    { template: 'customer-informed', message: 'De helft is gedaan.' },
    [
      'Nieuws over uw klacht (KL-7F3K9-2QDXM)',
      'Zo staat het nu met uw klacht:',
      '  De helft is gedaan.',
      'Is er weer nieuws? Dan hoort u dat van ons.',
    ],
    [
      'News about your complaint (KL-7F3K9-2QDXM)',
      'This is how your complaint is going:',
      '  De helft is gedaan.',
      'When there is more news, you will hear from us.',
    ],
  ],
  [
    {
      template: 'complaint-resolved',
      resolution: 'Elf facturen zijn terugbetaald.',
      outcome: 'upheld',
      remedy: 'U krijgt een maand korting.',
    },
    [
      'Ons antwoord op uw klacht (KL-7F3K9-2QDXM)',
      'Wij hebben uw klacht behandeld. Dit is ons antwoord:',
      '  Elf facturen zijn terugbetaald.',
      'Wij geven u gelijk: uw klacht is gegrond.',
      'Dit doen wij voor u:',
      '  U krijgt een maand korting.',
      'Bent u het niet eens met ons antwoord? Laat het ons dan weten. Anders sluiten wij uw klacht af. Ook daarover krijgt u bericht.',
    ],
    [
      'Our answer to your complaint (KL-7F3K9-2QDXM)',
      'We have handled your complaint. This is our answer:',
      '  Elf facturen zijn terugbetaald.',
      'We agree with you: your complaint is upheld.',
      'This is what we will do for you:',
      '  U krijgt een maand korting.',
      'Do you disagree with our answer? Please let us know. Otherwise we will close your complaint. We will tell you when we do.',
    ],
  ],
  [
    { template: 'complaint-resolved', resolution: 'Uitgelegd.', outcome: 'partly-upheld' },
    [
      'Ons antwoord op uw klacht (KL-7F3K9-2QDXM)',
      'Wij hebben uw klacht behandeld. Dit is ons antwoord:',
      '  Uitgelegd.',
      'Wij geven u voor een deel gelijk: uw klacht is deels gegrond.',
      'Bent u het niet eens met ons antwoord? Laat het ons dan weten. Anders sluiten wij uw klacht af. Ook daarover krijgt u bericht.',
    ],
    [
      'Our answer to your complaint (KL-7F3K9-2QDXM)',
      'We have handled your complaint. This is our answer:',
      '  Uitgelegd.',
      'We agree with part of your complaint: it is partly upheld.',
      'Do you disagree with our answer? Please let us know. Otherwise we will close your complaint. We will tell you when we do.',
    ],
  ],
  [
    { template: 'complaint-resolved', resolution: 'Uitgelegd.', outcome: 'not-upheld' },
    [
      'Ons antwoord op uw klacht (KL-7F3K9-2QDXM)',
      'Wij hebben uw klacht behandeld. Dit is ons antwoord:',
      '  Uitgelegd.',
      'Wij geven u geen gelijk: uw klacht is ongegrond.',
      'Bent u het niet eens met ons antwoord? Laat het ons dan weten. Anders sluiten wij uw klacht af. Ook daarover krijgt u bericht.',
    ],
    [
      'Our answer to your complaint (KL-7F3K9-2QDXM)',
      'We have handled your complaint. This is our answer:',
      '  Uitgelegd.',
      'We do not agree with your complaint: it is not upheld.',
      'Do you disagree with our answer? Please let us know. Otherwise we will close your complaint. We will tell you when we do.',
    ],
  ],
  [
    { template: 'complaint-closed' },
    [
      'Wij hebben uw klacht afgesloten (KL-7F3K9-2QDXM)',
      'Uw klacht is afgesloten. U hoeft niets meer te doen.',
      'Bent u toch niet tevreden? Laat het ons dan weten. Wij kunnen uw klacht weer openen.',
      'Bedankt dat u ons hebt verteld wat er beter kan.',
    ],
    [
      'We have closed your complaint (KL-7F3K9-2QDXM)',
      'Your complaint is closed. You do not have to do anything else.',
      'Are you still not satisfied? Please let us know. We can open your complaint again.',
      'Thank you for telling us what can be better.',
    ],
  ],
];

describe('what a customer reads', () => {
  it.each(letters)('%j', (news, dutch, english) => {
    expect(said(news, 'nl')).toEqual(dutch);
    expect(said(news, 'en')).toEqual(english);
  });
});
