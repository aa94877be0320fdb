import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { LetterTemplates } from './index';
import { toCustomerOf } from './testing';

const shipped = path.join(__dirname, 'templates');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redress-templates-'));
  await cp(shipped, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Why the templates are refused, when one of them is changed. */
const refusal = async (file: string, change: (source: string) => string): Promise<string> => {
  const changed = path.join(folder, file);
  await writeFile(changed, change(await readFile(changed, 'utf8')));
  const outcome: unknown = await LetterTemplates.read(folder).catch((error: unknown) => error);
  return outcome instanceof Error ? outcome.message : 'accepted';
};

describe('templates are refused at start', () => {
  it.each([
    ['nl/plan-drafted.hbs', '{{quote approach}}', '', 'template nl/plan-drafted does not name approach'],
    [
      'nl/customer-informed.hbs',
      '{{/paragraph}}',
      '',
      'template nl/customer-informed is no template: a block has no end, or braces do not match',
    ],
    ['en/plan-revised.hbs', '{{what}}', '{{wat}}', 'template en/plan-revised names wat, which is not known'],
    ['nl/complaint-closed.hbs', '{{reference}}', '{{kenmerk}}', 'template nl/complaint-closed names kenmerk, which is not known'],
    ['nl/complaint-closed.hbs', '({{reference}})', '', 'template nl/complaint-closed does not name reference'],
    ['en/to-customer.hbs', '{{link trackingUrl}}', '{{url trackingUrl}}', 'template en/to-customer names url, which is not known'],
    ['en/to-staff.hbs', '{{letter}}', '', 'template en/to-staff does not name letter'],
    ['en/plan-drafted.hbs', 'subject-line', 'paragraph', 'template en/plan-drafted does not name subject-line'],
    ['en/to-staff.hbs', '“{{subject}}”', '', 'template en/to-staff does not name subject'],
    ['en/deadline-missed.hbs', '{{level}}', '{{reason}}', 'template en/deadline-missed names reason, which is not known'],
  ])('%s with %s as "%s": %s', async (file, words, instead, message) => {
    expect(await refusal(file, (source) => source.replaceAll(words, instead))).toBe(message);
  });

  it('when one is missing', async () => {
    await rm(path.join(folder, 'en', 'complaint-closed.hbs'));
    await expect(LetterTemplates.read(folder)).rejects.toThrow('template en/complaint-closed cannot be read');
  });
});

describe('words of a person', () => {
  let templates: LetterTemplates;
  beforeAll(async () => {
    templates = await LetterTemplates.read();
  });

  const written = (approach: string) => {
    const news = { template: 'plan-drafted', approach, measures: [{ what: approach }], resolveBy: '2026-04-08' } as const;
    return templates.write(
      { ...toCustomerOf(news), subject: approach, to: { name: approach, address: 'x@y.example', language: 'nl' } },
      'Team',
    );
  };

  it('are no markup and no template', () => {
    const { html: page, text } = written('<script>alert(1)</script> & {{reference}}');
    expect(page).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{reference}}</li>');
    expect(page).not.toContain('<script');
    expect(text).toContain('- <script>alert(1)</script> & {{reference}}\n');
  });

  it('add no tag, whatever they are', () => {
    const tags = (page: string) => page.match(/<\/?[a-z!]+/gi);
    const expected = tags(written('x').html);
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`SEED=${seed}`);
    const oneOfTheirs = fc.string({ minLength: 1, unit: fc.constantFrom('<', '>', '"', "'", '&', '{', '}', '=', '`', '/', 'a', ' ', 'é') });
    fc.assert(
      fc.property(oneOfTheirs, (words) => {
        expect(tags(written(words).html)).toEqual(expected);
      }),
      { seed, numRuns: 200 },
    );
  });
});
