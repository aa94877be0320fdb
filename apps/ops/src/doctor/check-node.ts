import { ok, warning, type Finding } from './finding';

/** The lowest minor version of each major version that the tests run on; from 24 on all of them. The same as `engines` in package.json. */
const LOWEST_MINOR: Readonly<Record<number, number>> = { 20: 19, 22: 12 };
const ALL_FROM = 24;

/** @param version `20.19.0` */
export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isMeant = major >= ALL_FROM || minor >= (LOWEST_MINOR[major] ?? Infinity);
  return isMeant
    ? ok(`version ${version}`)
    : warning(`version ${version} is not one that Redress is made for`, 'install Node 20.19, 22.12, 24 or later');
};
