import type { Temporal } from 'temporal-polyfill';

/** 22 March, the earliest possible Easter, as a day of a common year. */
const EARLIEST_EASTER = 81;

/**
 * How many days after Easter Sunday of its year a day lies (Good Friday: -2, Easter Monday: 1).
 *
 * Easter is found with the anonymous Gregorian algorithm (Nature, 20 April 1876; J. Meeus, Astronomical Algorithms, 2nd edition,
 * chapter 8), valid for every year of the Gregorian calendar.
 */
export function daysAfterEaster(day: Temporal.PlainDate): number {
  const leapDay = day.inLeapYear ? 1 : 0;
  return day.dayOfYear - (EARLIEST_EASTER + leapDay + easterAfter22March(day.year));
}

function easterAfter22March(year: number): number {
  const positionInMoonCycle = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const fullMoon = paschalFullMoon(positionInMoonCycle, century);
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - fullMoon - (yearOfCentury % 4)) % 7;
  const latestEasterRule = Math.floor((positionInMoonCycle + 11 * fullMoon + 22 * toSunday) / 451);
  return fullMoon + toSunday - 7 * latestEasterRule;
}

/** Days from 21 March to the full moon of the church calendar, before its two exceptions are applied. */
function paschalFullMoon(positionInMoonCycle: number, century: number): number {
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  return (19 * positionInMoonCycle + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
}
