import type { FindingFilter } from '../paneState';

/** Lets every finding through. */
export const noFilter: FindingFilter = { severity: '', unit: '', rule: '', department: '', state: '', text: '' };
