import "@remix-run/node";
import type { Viewer } from "./accounts/index";
import type { PacedBody } from "./platform/paced-body.server";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }

  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    /** Of this response's Content-Security-Policy. */
    nonce: string;
    /** Looked up once a request, when first asked for. */
    viewer: () => Promise<Viewer | null>;
    /** Whether the browser was handed to a client, so that nobody is signed in there for now. */
    handedOver?: () => Promise<boolean>;
    /** Of the network that the request comes from, as limits on attempts count it; never logged. */
    address: string;
    /** BCP 47, from the reader's browser. */
    locale: string;
    /** IANA name. */
    timeZone: string;
    /** For an answer that is streamed. */
    pacedBody: PacedBody;
    /** Of the fault that this request met, as the log names it. */
    reference?: string;
  }
}
