import { When } from "~/ui/when";

/** Who signed and when, with what they said about the plan. */
export function SignedBy({ who, signedAt, comment }: { who: string; signedAt: Date; comment: string }) {
  return (
    <div className="max-w-measure">
      <p>
        {who} signed this plan on <When at={signedAt} style="datetime" />
        {comment ? ":" : "."}
      </p>
      {comment && <p className="mt-1 font-serif break-words">“{comment}”</p>}
    </div>
  );
}
