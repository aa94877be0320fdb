type Texts = readonly [string, ...string[]];

/** What a complaint can be about, and what becomes of it. Written as customers and colleagues write. */
export interface Matter {
  readonly concerns: { readonly kind: 'service' | 'process' | 'product'; readonly name: string };
  readonly subjects: Texts;
  readonly descriptions: Texts;
  readonly approaches: Texts;
  readonly measures: Texts;
  readonly answer: string;
  readonly rootCause: string;
  readonly remedy: string;
}

export const matters: readonly [Matter, ...Matter[]] = [
  {
    concerns: { kind: 'process', name: 'facturatie' },
    subjects: ['Facturen komen dubbel', 'Factuur klopt niet met het contract', 'Creditnota blijft uit'],
    descriptions: [
      'Sinds drie maanden krijgen wij elke factuur twee keer. Bellen helpt niet: men belooft het en er verandert niets.',
      'Er staan twee uren op locatie op de factuur, terwijl dat onder het contract valt.',
      'De toegezegde creditnota is na zes weken nog niet binnen.',
    ],
    approaches: ['Factuurloop nalopen en het verschil crediteren.', 'Met de administratie alle facturen van dit jaar controleren.'],
    measures: ['Factuurloop corrigeren', 'Verschil crediteren', 'Klant bellen zodra de creditnota verstuurd is'],
    answer: 'De facturen zijn gecorrigeerd en het verschil is gecrediteerd.',
    rootCause: 'Een contractregel stond dubbel in het factuursysteem.',
    remedy: 'Het te veel betaalde bedrag is teruggestort.',
  },
  {
    concerns: { kind: 'service', name: 'servicedesk' },
    subjects: ['Niemand belt terug', 'Lange wachttijd aan de telefoon', 'Melding drie keer gesloten zonder oplossing'],
    descriptions: [
      'Al vier keer gebeld. Elke keer wordt een terugbelverzoek genoteerd, en er belt niemand.',
      'Gisteren veertig minuten in de wacht gestaan en toen werd de verbinding verbroken.',
      'De melding is voor de derde keer gesloten terwijl het probleem er nog is.',
    ],
    approaches: ['Vaste contactpersoon aanwijzen en de terugbelafspraken nalopen.', 'De meldingen van het afgelopen kwartaal doornemen.'],
    measures: [
      'Vaste contactpersoon aanwijzen',
      'Terugbelverzoeken dagelijks controleren',
      'Werkinstructie sluiten van meldingen aanpassen',
    ],
    answer: 'Er is een vaste contactpersoon, en alle openstaande meldingen zijn met de klant doorgenomen.',
    rootCause: 'Terugbelverzoeken bleven liggen bij de overdracht tussen diensten.',
    remedy: 'Een maand servicekosten is kwijtgescholden.',
  },
  {
    concerns: { kind: 'service', name: 'werkplekbeheer' },
    subjects: ['Nieuwe medewerkers zonder werkplek', 'Laptops traag na de uitrol', 'Verkeerde rechten na functiewijziging'],
    descriptions: [
      'Drie nieuwe collega’s zaten de eerste week zonder laptop, hoewel alles op tijd was aangevraagd.',
      'Sinds de uitrol duurt opstarten tien minuten. Dat is voor een balie niet werkbaar.',
      'Na een functiewijziging kon een medewerker nog steeds bij de personeelsdossiers.',
    ],
    approaches: [
      'Aanvragen en voorraad naast elkaar leggen; ontbrekende werkplekken leveren.',
      'Meten op locatie en het beeld herstellen.',
    ],
    measures: ['Ontbrekende laptops leveren', 'Proces in- en uitdienst nalopen', 'Rechten controleren', 'Meting op locatie'],
    answer: 'Alle werkplekken zijn geleverd en getest met de medewerkers zelf.',
    rootCause: 'De aanvraag bleef hangen tussen inkoop en uitgifte.',
    remedy: 'Leenapparaten zijn niet in rekening gebracht.',
  },
  {
    concerns: { kind: 'service', name: 'netwerk' },
    subjects: ['Wifi valt steeds weg', 'Beloofde glasvezel nog niet actief', 'Onaangekondigd onderhoud'],
    descriptions: [
      'In de spreekkamers valt de wifi meermaals per dag weg. De beloofde meting is nooit gedaan.',
      'De verbinding zou op de eerste van de maand actief zijn. Dat is nu vijf weken geleden.',
      'Zonder bericht vooraf lag het netwerk er op een werkdag twee uur uit.',
    ],
    approaches: [
      'Meten op locatie en toegangspunten bijplaatsen.',
      'Met de leverancier een harde datum afspreken en tijdelijk 5G plaatsen.',
    ],
    measures: ['Meting op locatie', 'Toegangspunten plaatsen', 'Tijdelijke verbinding leveren', 'Onderhoudskalender delen'],
    answer: 'De verbinding is stabiel; de meting is samen met de klant gedaan.',
    rootCause: 'De tekening waarmee is ontworpen klopte niet met het gebouw.',
    remedy: 'De eerste maand wordt niet berekend.',
  },
  {
    concerns: { kind: 'product', name: 'telefonie' },
    subjects: ['Nummers na de overstap onbereikbaar', 'Keuzemenu klopt niet', 'Opnames zonder melding'],
    descriptions: [
      'Na de overstap zijn twee van onze nummers een week onbereikbaar geweest.',
      'Het keuzemenu stuurt bellers naar een afdeling die niet meer bestaat.',
      'Gesprekken worden opgenomen zonder dat bellers dat horen.',
    ],
    approaches: ['Nummers terughalen en het menu samen met de klant inrichten.', 'De overstap stap voor stap nalopen.'],
    measures: ['Nummerbehoud controleren', 'Keuzemenu aanpassen', 'Meldtekst plaatsen', 'Testbellen met de klant'],
    answer: 'Alle nummers werken en het keuzemenu is samen ingericht.',
    rootCause: 'De lijst met nummers bij de overstap was niet volledig.',
    remedy: 'De overstapkosten zijn vervallen.',
  },
  {
    concerns: { kind: 'process', name: 'wijzigingen' },
    subjects: ['Wijziging zonder overleg doorgevoerd', 'Afspraak met monteur niet nagekomen', 'Offerte blijft uit'],
    descriptions: [
      'Onze e-mail is omgezet zonder dat wij een datum hadden afgesproken. Een dag niet kunnen werken.',
      'Voor de tweede keer een ochtend vrijgehouden en er kwam niemand.',
      'Al zeven weken wachten wij op een offerte voor uitbreiding.',
    ],
    approaches: ['Het verloop met de klant doornemen en afspraken vastleggen.', 'Planning en bevestiging van afspraken aanpassen.'],
    measures: ['Evaluatie met de klant', 'Bevestiging van afspraken automatiseren', 'Offerte leveren'],
    answer: 'Het verloop is besproken en de afspraken staan nu op papier.',
    rootCause: 'De wijziging was goedgekeurd door iemand die daarover niet ging.',
    remedy: 'De uren van die dag zijn niet berekend.',
  },
  {
    concerns: { kind: 'product', name: 'back-up' },
    subjects: ['Bestand niet terug te halen', 'Back-upbericht blijft uit', 'Herstel duurde te lang'],
    descriptions: [
      'Een verwijderde map bleek na een week niet meer terug te halen, terwijl dertig dagen is afgesproken.',
      'Het dagelijkse back-upbericht komt al een maand niet meer, en niemand heeft dat gemerkt.',
      'Het terugzetten duurde drie dagen in plaats van vier uur.',
    ],
    approaches: ['De bewaartermijnen per klantomgeving controleren.', 'Een hersteltest doen met de klant erbij.'],
    measures: ['Bewaartermijn corrigeren', 'Hersteltest uitvoeren', 'Bewaking van back-upberichten inrichten'],
    answer: 'De bewaartermijn is hersteld en een hersteltest met de klant is geslaagd.',
    rootCause: 'De map viel buiten het back-upprofiel na een verhuizing.',
    remedy: 'Herstelwerk is kosteloos uitgevoerd.',
  },
];

/** What is said on the way, whatever the complaint is about. */
export const phrases = {
  rationales: ['De klant is ontevreden over onze dienstverlening.', 'Ontevreden over een toezegging.', 'Uit onvrede, niet een storing.'],
  incidentRationales: ['Een storing, geen onvrede.', 'Valt onder de afgesproken dienst: als incident behandelen.'],
  acknowledgements: [
    'Gebeld: wij hebben de klacht in behandeling.',
    'Ontvangst bevestigd en uitgelegd wat er nu gebeurt.',
    'Teruggekoppeld.',
  ],
  updates: ['De eerste maatregel is uitgevoerd.', 'Wij wachten op de leverancier; morgen meer.', 'De meting staat gepland voor deze week.'],
  notes: ['Klant is vanaf 14.00 uur bereikbaar.', 'Eerder een vergelijkbare klacht gehad.', 'Afgestemd met de administratie.'],
  desires: ['Een vaste contactpersoon.', 'Creditering van het te veel betaalde.', 'Een excuus, en dat het niet meer gebeurt.'],
  extensions: ['Wij wachten op gegevens van de leverancier.', 'De klant is deze week niet bereikbaar.'],
  revisions: ['De levering is een week later dan voorzien.', 'Er bleek een tweede oorzaak te zijn.'],
  escalations: ['De klant dreigt het contract op te zeggen.', 'Komt er met de afdeling niet uit.'],
  withdrawals: ['De klant heeft het zelf al opgelost.', 'Op een misverstand berust.'],
  reopenings: ['Het probleem is terug.', 'De klant is het niet eens met het antwoord.'],
  withoutPlan: ['Dezelfde dag beantwoord: een plan was niet nodig.', 'Met één telefoontje opgelost.'],
  comments: ['Netjes opgelost.', 'Had sneller gekund.', 'Fijn dat er iemand terugbelde.'],
  backdated: ['Eerst mondeling besproken.', 'Brief bleef liggen bij de receptie.'],
} as const satisfies Record<string, Texts>;
