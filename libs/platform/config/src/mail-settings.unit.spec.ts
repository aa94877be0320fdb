import { readSettings, SettingError } from './index';

const read = (env: NodeJS.ProcessEnv) => readSettings(env, { calendarPolicies: ['nl-office'] });

/** The one line with which these settings stop the start. */
const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('PUBLIC_URL', () => {
  it('is on this machine when it is not set', () => expect(read({ PORT: '8080' }).publicUrl).toEqual(new URL('http://localhost:8080')));
  it('is an origin', () =>
    expect(read({ PUBLIC_URL: 'https://klachten.example/' }).publicUrl).toEqual(new URL('https://klachten.example')));

  it.each([
    'ftp://klachten.example',
    'https://me:geheim@klachten.example',
    'https://klachten.example/path',
    'https://k.example?a',
    'klachten',
  ])('is not %s', (PUBLIC_URL) => {
    expect(refusal({ PUBLIC_URL })).toBe('PUBLIC_URL has a bad value: a URL such as https://complaints.example is wanted');
  });
});

describe('SMTP_URL', () => {
  it.each(['smtp://localhost:1025', 'smtps://redress:ge%40heim@mail.example', 'smtp://mail.example?requireTLS=true'])(
    'can be %s',
    (SMTP_URL) => {
      expect(read({ SMTP_URL }).smtpUrl).toBe(SMTP_URL);
    },
  );

  it.each(['mail.example', 'http://mail.example', 'smtp://', 'smtp:mail.example'])('is not %s', (SMTP_URL) => {
    expect(refusal({ SMTP_URL })).toBe('SMTP_URL has a bad value: a URL that starts with smtp:// or smtps:// is wanted');
  });
});

describe('MAIL_FROM', () => {
  it.each([
    ['klachten@provider.example', { name: undefined, address: 'klachten@provider.example' }],
    ['Klachtenteam Café B&C <klachten+it@provider.example>', { name: 'Klachtenteam Café B&C', address: 'klachten+it@provider.example' }],
    ['Redress<redress@localhost>', { name: 'Redress', address: 'redress@localhost' }],
  ])('can be %s', (MAIL_FROM, mailbox) => {
    expect(read({ MAIL_FROM }).mailFrom).toEqual(mailbox);
  });

  it.each([
    'Redress',
    '<redress@localhost>',
    'Redress <redress>',
    'Redress <redress@local host>',
    'a@b.example, c@d.example',
    'Redress\r\nBcc: <x@y.example>',
    'Redress <a@b.example> <c@d.example>',
  ])('is not %j', (MAIL_FROM) => {
    expect(refusal({ MAIL_FROM })).toBe(
      `MAIL_FROM is ${JSON.stringify(MAIL_FROM)}: a mailbox such as Complaints <complaints@example.org> is wanted`,
    );
  });
});

describe('where checkpoints are told', () => {
  it('is the data folder alone, once a minute, unless more is set', () => {
    expect(read({}).checkpoints).toEqual({ everySeconds: 60, folder: undefined, mailTo: undefined });
  });

  it('can be a folder and an address too', () => {
    const set = { CHECKPOINT_SECONDS: '5', CHECKPOINT_DIR: '/mnt/audit', CHECKPOINT_MAIL: 'auditor@provider.example' };
    expect(read(set).checkpoints).toEqual({ everySeconds: 5, folder: '/mnt/audit', mailTo: 'auditor@provider.example' });
  });

  it.each(['auditor', 'Auditor <auditor@provider.example>', 'a@b.example, c@d.example'])('is not mailed to %j', (CHECKPOINT_MAIL) => {
    expect(refusal({ CHECKPOINT_MAIL })).toBe(
      `CHECKPOINT_MAIL is ${JSON.stringify(CHECKPOINT_MAIL)}: an address such as auditor@example.org is wanted`,
    );
  });
});

describe('OFFICE_HOURS', () => {
  it('are two times of a day', () => expect(read({ OFFICE_HOURS: '00:00-23:59' }).officeHours).toEqual({ from: '00:00', until: '23:59' }));

  it.each(['8:30-17:00', '08:30', '17:00-08:30', '09:00-09:00', '08:30-24:00'])('are not %s', (OFFICE_HOURS) => {
    expect(refusal({ OFFICE_HOURS })).toBe(
      `OFFICE_HOURS is "${OFFICE_HOURS}": two times such as 08:30-17:00, the earlier one first is wanted`,
    );
  });
});

describe('REMINDERS', () => {
  it('are kept by deadline, the earliest first', () => {
    expect(read({ REMINDERS: 'plan:0d, resolution:3d,plan:1d,plan:10d' }).reminders).toEqual({ plan: [10, 1, 0], resolution: [3] });
  });

  it.each(['plan', 'plan:1', 'plan:-1d', 'closing:1d', 'plan:1d;plan:0d', 'plan:1d,plan:01d', 'plan:1d,'])('are not %s', (REMINDERS) => {
    expect(refusal({ REMINDERS })).toBe(
      `REMINDERS is "${REMINDERS}": different reminders such as plan:1d,plan:0d (acknowledgement, plan or resolution, ` +
        'and working days before it is due) is wanted',
    );
  });
});
