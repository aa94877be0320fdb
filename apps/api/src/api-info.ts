/** What the interface says about itself. */
export const apiInfo = {
  title: 'Redress',
  version: '1',
  description: 'Complaint handling for an IT service provider: commands, queries and audit.',
} as const;
