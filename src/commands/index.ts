import { runCommand, type CommandName } from './runCommand';

/** The ribbon's buttons by the names that the manifest gives them. */
const commands: readonly CommandName[] = ['injectTemplate', 'checkFigures', 'scoreAndRank', 'clearMarks'];

for (const name of commands) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void runCommand(name, () => showPane(Office.addin), () => event.completed());
  });
}

/** Opens the pane where this Excel can; where it cannot, the user opens it from the ribbon and finds the result there. */
async function showPane(addin: Partial<Office.Addin> | undefined): Promise<void> {
  await addin?.showAsTaskpane?.();
}
