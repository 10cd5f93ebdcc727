import type { Connections, Deliveries, Fault, ForgeHostOptions, Target } from './forge-host.ts';
import { type Faults, plannedFaults } from './observation/faults.ts';

/** What a driver of the local site may change while it runs, and what is connected to it. */
export interface HostControls {
  readonly faults: Faults;
  connections(): Connections;
  latency(): Readonly<Partial<Record<Target, number>>>;
  plan(): Deliveries;
  connect(connections: Connections): void;
  setLatency(milliseconds: Readonly<Partial<Record<Target, number>>>): void;
  addFaults(faults: readonly Fault[]): void;
  setPlan(plan: Deliveries): void;
  reset(): void;
}

export function hostControls(options: ForgeHostOptions): HostControls {
  const faults = plannedFaults();
  let connected = options.connections;
  let latency: Readonly<Partial<Record<Target, number>>> = {};
  let plan: Deliveries = {};
  return {
    faults,
    connections() {
      if (!connected) throw new Error('The Forge host is not connected to the products yet');
      return connected;
    },
    latency: () => latency,
    plan: () => plan,
    connect(connections) {
      connected = connections;
    },
    setLatency(milliseconds) {
      latency = { ...latency, ...milliseconds };
    },
    addFaults: (added) => faults.add(added),
    setPlan(next) {
      plan = next;
    },
    reset() {
      faults.clear();
      latency = {};
      plan = {};
    },
  };
}
