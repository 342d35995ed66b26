import type { HostObject } from './declaration';
import type { RequirementProfile } from './requirementProfile';

/** What the dispatcher needs from around it. */
export interface DispatcherServices {
  readonly root: HostObject;
  readonly profile: RequirementProfile;
  /** A service object that is not reached through the workbook; undefined when it is not emulated. */
  newObject(name: string): HostObject | undefined;
  byReference(id: string): HostObject | undefined;
  keepReference(object: HostObject): void;
  settled(): Promise<void>;
  /** Puts values that wait into their cells. */
  flushWrites(): void;
  batch<T>(change: () => T): T;
  /** Something was done that Excel cannot undo. */
  forgetUndo(): void;
  /** Carries out changes of format that were gathered. */
  flushFormats(): void;
}
