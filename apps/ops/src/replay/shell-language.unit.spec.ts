import { shellLanguage } from './shell-language';

describe('the language of a shell', () => {
  it.each(['nl', 'nl_NL', 'nl_NL.UTF-8', 'nl_BE@euro'])('is Dutch for %s', (LANG) => {
    expect(shellLanguage({ LANG })).toBe('nl');
  });

  it.each(['', 'C.UTF-8', 'en_GB.UTF-8', 'nld', 'fy_NL.UTF-8'])('is English for %j', (LANG) => {
    expect(shellLanguage({ LANG })).toBe('en');
  });

  it('is that of the first variable that is set, and English when none is', () => {
    expect(shellLanguage({ LC_ALL: 'nl_NL', LC_MESSAGES: 'en_GB', LANG: 'en_GB' })).toBe('nl');
    expect(shellLanguage({ LC_ALL: '', LC_MESSAGES: 'nl_NL', LANG: 'en_GB' })).toBe('nl');
    expect(shellLanguage({ LC_MESSAGES: 'en_GB', LANG: 'nl_NL' })).toBe('en');
    expect(shellLanguage({})).toBe('en');
  });
});
