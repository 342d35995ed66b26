import type { EventHub, EventNumber } from './eventHub';

interface RegistrationMethod<T> {
  readonly since: string;
  readonly run: (target: T) => void;
}

/** The private methods `_Register…` and `_Unregister…` by which the library asks for a class's events. */
export function registrations<T>(
  events: Readonly<Record<string, readonly [EventNumber, string]>>,
  hub: (target: T) => EventHub,
  targetId: (target: T) => string,
): Record<string, RegistrationMethod<T>> {
  const methods: Record<string, RegistrationMethod<T>> = {};
  for (const [name, [type, since]] of Object.entries(events)) {
    methods[`_Register${name}`] = { since, run: (target) => hub(target).register(type, targetId(target)) };
    methods[`_Unregister${name}`] = { since, run: (target) => hub(target).unregister(type, targetId(target)) };
  }
  return methods;
}
