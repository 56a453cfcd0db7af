import { Link } from "@remix-run/react";
import { paths } from "~/paths";

/** Stands where answers have just come in: what they raised, and the way to it. */
export function AlertsRaised({ alerts }: { alerts: string[] }) {
  const [first, ...others] = alerts;
  if (!first) return null;
  return (
    <p className="mt-2 font-medium">
      <Link to={others.length > 0 ? paths.risks() : paths.risk(first)} className="link">
        {others.length > 0 ? `${alerts.length} answers about risk wait for you` : "An answer about risk waits for you"}
      </Link>
    </p>
  );
}
