import type { HostObject, Method, Navigation, Scalar } from './declaration';
import { HostError } from './hostError';
import { type RequirementProfile, versionReached } from './requirementProfile';
import { memberName } from './wireNames';

/** Finds the declared members of objects, within what the version of Excel offers that the host passes for. */
export class MemberLookup {
  constructor(private readonly profile: RequirementProfile) {}

  /** The declared method; throws `ApiNotFound` when there is none in the profile. */
  method(target: HostObject, wireName: string): { readonly name: string; readonly method: Method<HostObject> } {
    const name = memberName(wireName);
    return { name, method: this.within(target, name, target.declaration.methods.get(name)) };
  }

  navigation(target: HostObject, wireName: string): Navigation<HostObject> {
    const name = memberName(wireName);
    return this.within(target, name, target.declaration.navigations.get(name));
  }

  scalar(target: HostObject, name: string): Scalar<HostObject> {
    return this.within(target, name, target.declaration.scalars.get(name));
  }

  /** Whether a member of that requirement set exists in the version of Excel that the host passes for. */
  offers(since: string): boolean {
    return versionReached(this.profile, since);
  }

  private within<T extends { readonly since: string }>(target: HostObject, name: string, member: T | undefined): T {
    const location = `${target.declaration.name}.${name}`;
    if (member === undefined) throw new HostError('ApiNotFound', `${location} is not emulated by this host.`, location);
    if (!this.offers(member.since)) {
      throw new HostError('ApiNotFound', `${location} needs ExcelApi ${member.since}; this host stops at ${this.profile}.`, location);
    }
    return member;
  }
}
