import { ActionScreen } from '../automation/action-screen';
import { storedInputs } from './backend';
import { SettingsForm } from './settings-form';

/** The settings of the automation action *Add a follow-up*. */
export const ActionSettings = () => (
  <ActionScreen read={storedInputs} form={(stored) => <SettingsForm stored={stored} />} />
);
