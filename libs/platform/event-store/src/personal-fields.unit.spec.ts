import { mapPaths } from './personal-fields';

const mark = (path: string, value: unknown) => [path, value];

describe('replacing values at paths', () => {
  it('reaches into objects and each element of an array', () => {
    const data = { customer: { name: 'Sanne', language: 'nl' }, measures: [{ what: 'Call' }, { what: 'Write' }] };
    expect(mapPaths(data, ['customer.name', 'measures.*.what'], mark)).toEqual({
      customer: { name: ['customer.name', 'Sanne'], language: 'nl' },
      measures: [{ what: ['measures.0.what', 'Call'] }, { what: ['measures.1.what', 'Write'] }],
    });
  });
  it('leaves absent what is absent, and the original as it was', () => {
    const data = { a: 1 };
    expect(mapPaths(data, ['b', 'c.d', 'a.b'], mark)).toEqual({ a: 1 });
    expect(mapPaths(data, ['a'], mark)).toEqual({ a: ['a', 1] });
    expect(data).toEqual({ a: 1 });
  });
});
