import { LetterTemplates } from './index';
import { toCustomerOf } from './testing';

let templates: LetterTemplates;
beforeAll(async () => {
  templates = await LetterTemplates.read();
});

const sender = 'Klachtenteam Provider';

describe('the letter with the plan', () => {
  it('in Dutch', () => {
    const letter = toCustomerOf({
      template: 'plan-drafted',
      approach: 'Wij zoeken uit waarom facturen dubbel worden verstuurd.\n\nDaarna krijgt u terug wat u te veel hebt betaald.',
      measures: [{ what: 'De dubbele facturen terugbetalen', dueOn: '2026-04-03' }, { what: 'U bellen met het resultaat' }],
      resolveBy: '2026-04-08',
    });
    expect(templates.write(letter, sender)).toMatchObject({
      subject: 'Ons plan voor uw klacht (KL-7F3K9-2QDXM)',
      text: `Beste Sanne de Vries,

Uw klacht: “Facturen komen dubbel”. Kenmerk: KL-7F3K9-2QDXM.

Wij hebben een plan gemaakt om uw klacht op te lossen. Zo pakken wij het aan:

  Wij zoeken uit waarom facturen dubbel worden verstuurd.

  Daarna krijgt u terug wat u te veel hebt betaald.

Dit gaan wij doen:

- De dubbele facturen terugbetalen (uiterlijk vrijdag 3 april 2026)
- U bellen met het resultaat

Wij lossen uw klacht uiterlijk woensdag 8 april 2026 op. Daarna hoort u van ons wat wij hebben gedaan.

Op deze pagina ziet u hoe het met uw klacht staat. De link is alleen voor u: wie hem heeft, kan meelezen.

https://klachten.provider.example/track/KL-7F3K9-2QDXM#KL-7F3K9-2QDXM.1.2kNN

Hebt u een vraag? Noem dan uw kenmerk KL-7F3K9-2QDXM. Dan kunnen wij u sneller helpen.

Met vriendelijke groet,

Klachtenteam Provider
`,
    });
  });

  it('in English', () => {
    const letter = toCustomerOf(
      {
        template: 'plan-drafted',
        approach: 'We find out why invoices are sent twice.',
        measures: [{ what: 'Pay back the double invoices', dueOn: '2026-04-03' }, { what: 'Call you with the result' }],
        resolveBy: '2026-04-08',
      },
      'en',
    );
    expect(templates.write(letter, sender)).toMatchObject({
      subject: 'Our plan for your complaint (KL-7F3K9-2QDXM)',
      text: `Dear Sanne de Vries,

Your complaint: “Facturen komen dubbel”. Reference: KL-7F3K9-2QDXM.

We have made a plan to solve your complaint. This is our approach:

  We find out why invoices are sent twice.

This is what we will do:

- Pay back the double invoices (by Friday 3 April 2026 at the latest)
- Call you with the result

We will solve your complaint by Wednesday 8 April 2026 at the latest. After that we will tell you what we have done.

On this page you can see how your complaint is going. The link is for you alone: whoever has it can read along.

https://klachten.provider.example/track/KL-7F3K9-2QDXM#KL-7F3K9-2QDXM.1.2kNN

Do you have a question? Please mention your reference KL-7F3K9-2QDXM. Then we can help you faster.

Kind regards,

Klachtenteam Provider
`,
    });
  });
});
