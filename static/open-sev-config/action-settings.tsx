import { ActionScreen } from '../automation/action-screen';
import { storedInputs } from './backend';
import { SettingsForm } from './settings-form';

/** The settings of the automation action *Open a SEV*. */
export const ActionSettings = () => (
  <ActionScreen read={storedInputs} form={(stored) => <SettingsForm stored={stored} />} />
);
