import type { RequirementProfile } from '../host/requirementProfile';
import type { PageLocale } from './pageLocale';

/** What the page's address says: `?locale=en-US&profile=1.9&pane=xdm`. */
export interface PageSettings {
  readonly locale: PageLocale;
  readonly profile: RequirementProfile;
  /** `native`: the page attaches its host to the frame, as Excel on the desktop does. `xdm`: by messages, as on the web. */
  readonly transport: 'native' | 'xdm';
}

export const profiles: readonly RequirementProfile[] = ['1.9', '1.14', '1.17', '1.20'];

/** What is missing or unknown falls back to Chinese, the newest Excel and the desktop's way. */
export function readPageSettings(search: string): PageSettings {
  const query = new URLSearchParams(search);
  return {
    locale: query.get('locale')?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN',
    profile: profiles.find((profile) => profile === query.get('profile')) ?? '1.20',
    transport: query.get('pane') === 'xdm' ? 'xdm' : 'native',
  };
}
