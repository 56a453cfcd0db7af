import { BarePage } from "./bare-page";

/** Before a client, where the server failed: what they sent is in their browser still, and nobody has read it. */
export function NotArrived({ reference }: { reference: string | undefined }) {
  return (
    <BarePage title="That did not arrive">
      <div className="grid gap-6 text-lg">
        <p>
          Something went wrong on our side. Load this page again; if your browser asks whether to send once more, agree: your answers come with it. If that does not help, say so to the
          person who gave you this form.
        </p>
        <p className="border-l-4 border-pine bg-wash px-5 py-4">
          <strong>This is not monitored.</strong> If you are in danger, or think of hurting yourself, do not wait: tell somebody who is with you, or call the emergency number now.
        </p>
        {reference && (
          <p className="text-sm text-muted">
            Reference <span className="select-all">{reference}</span>
          </p>
        )}
      </div>
    </BarePage>
  );
}
