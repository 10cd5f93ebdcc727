/** The last step: a SEV that only rehearses. It is started in Slack, which shows that Slack's requests arrive, too. */
export const DrillStep = ({ isReady, channel }: { readonly isReady: boolean; readonly channel: string }) => (
  <li className="finding" aria-label="First drill">
    <div className="set-up-step">
      <h3>First drill</h3>
      <p>
        {isReady ? (
          <>
            In {channel}, type <code>/sev drill Our first drill</code>. It is marked as a drill, calls nobody, and adds
            only you and those whom you name. Run it as far as <code>/sev close</code>.
          </>
        ) : (
          'First take the steps above.'
        )}
      </p>
    </div>
  </li>
);
