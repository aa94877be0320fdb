/** What the interface says about itself. */
export const apiInfo = {
  title: 'Redress',
  version: '1',
  description: [
    'Complaint handling for an IT service provider: commands, queries and audit.',
    'Whatever is asked for may be refused, with a problem, before anybody looks at it: 400 `malformed-request` when it is not HTTP, 408 `request-timeout` when it has not arrived after 30 seconds (its head after 10), 431 `headers-too-large` when its headers have more than 16 KiB. The connection is closed then.',
  ].join('\n\n'),
} as const;
