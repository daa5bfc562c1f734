/** Whose word counts: locked policy, then the person's own choice, then policy, then the default. */
import { DEFAULT_SETTINGS, type OwnChoices } from '../settings';
import { type EffectiveSettings, LOCKABLE, type Policy } from './types';

/** The settings in force. A locked setting that the policy leaves open has its default value. */
export function effectiveSettings(own: OwnChoices, policy: Policy): EffectiveSettings {
  const { locked, contact, settings } = policy;
  const choices = Object.entries(own).filter(
    ([key]) => !LOCKABLE.some((name) => name === key && locked.has(name)),
  );
  return { ...DEFAULT_SETTINGS, ...settings, ...Object.fromEntries(choices), locked, contact };
}

/** Whether the person may pause in a tab: not where their agency has set more than a reminder. */
export function mayPause({ mode, locked }: Pick<EffectiveSettings, 'mode' | 'locked'>): boolean {
  return mode === 'remind' || (mode === 'pause' && !locked.has('mode'));
}
