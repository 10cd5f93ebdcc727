let offsetMs = 0;

/** Tells the container how far the site's clock is ahead of real time. */
export function followSiteClock(siteOffsetMs: number): void {
  offsetMs = siteOffsetMs;
}

/** Replaces the process's `Date` by one that reads the site's clock. Must run before the bundle is loaded. */
export function installSiteDate(): void {
  const RealDate = Date;
  const now = () => RealDate.now() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
}
