/** @param minutes since midnight @returns such as `09:05` */
export const clockText = (minutes: number): string =>
  minutes < 0 ? '' : [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** @returns minutes since midnight; -1 where no time stands */
export function clockMinutes(text: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours === undefined ? -1 : Number(hours) * 60 + Number(minutes);
}
