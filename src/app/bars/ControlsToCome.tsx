/** Their room, as long as they are not there. */
export function ControlsToCome() {
  return (
    <section className="controls" aria-hidden="true">
      <div className="bar transport" />
      <div className="bar break-bar" />
    </section>
  );
}
