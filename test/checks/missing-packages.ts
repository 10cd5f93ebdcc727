type Ranges = Readonly<Record<string, string>>;

export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Ranges;
  readonly devDependencies?: Ranges;
  readonly optionalDependencies?: Ranges;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** The optional packages that the lock file should list and does not, by their path in it. */
export function missingPackages({ packages }: LockFile): readonly (readonly [string, LockedPackage])[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isListed(packages, path, name))
      .map(([name, version]) => [
        `node_modules/${name}`,
        { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true },
      ]),
  );
}

/** Whether Node, asked from that package's folder, would find the name in the lock file. */
function isListed(packages: LockFile['packages'], from: string, name: string): boolean {
  const inside = `${from}${from === '' ? '' : '/'}node_modules/${name}`;
  if (packages[inside]) return true;
  return from !== '' && isListed(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** What the words in a name such as `@swc/core-linux-arm-gnueabihf` say. @throws when they do not say a platform */
function platformOf(name: string): Pick<LockedPackage, 'cpu' | 'os' | 'libc'> {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu) throw new Error(`${name} does not say its platform.`);
  const musl = words.some((word) => word.startsWith('musl'));
  const glibc = words.some((word) => word.startsWith('gnu')) ? { libc: ['glibc'] } : {};
  return { cpu: [cpu], ...(musl ? { libc: ['musl'] } : glibc), os: [os] };
}
