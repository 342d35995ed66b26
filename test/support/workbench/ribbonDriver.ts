import type { Locator, Page } from 'playwright-core';

/** The add-in's buttons in the ribbon, by their labels. */
export class RibbonDriver {
  constructor(private readonly page: Page) {}

  async click(label: string): Promise<void> {
    await this.button(label).click();
  }

  button(label: string): Locator {
    return this.bar().getByRole('button', { name: label, exact: true });
  }

  /** Labels from left to right. */
  labels(): Promise<string[]> {
    return this.bar().getByRole('button').allInnerTexts();
  }

  bar(): Locator {
    return this.page.locator('[data-stop="ribbon"]');
  }
}
