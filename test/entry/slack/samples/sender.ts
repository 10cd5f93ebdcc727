/** Whom every interaction comes from. */
export const by = {
  user: { id: 'U0ERIN', username: 'erin', name: 'erin', team_id: 'T0TEAM' },
  team: { id: 'T0TEAM', domain: 'example' },
  api_app_id: 'A0SEV',
  token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl',
};
