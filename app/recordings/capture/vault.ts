import { z } from "zod";
import { paths } from "~/paths";

/** With it a person's kept pieces are encrypted and read; lives in memory only, and its bytes cannot be taken out. */
export type Vault = { personId: string; key: CryptoKey };

const answerSchema = z.object({ personId: z.string(), key: z.string() });

/** The signed-in person's vault; "signed-out" when there is nobody, null when the server cannot be reached. */
export async function openVault(): Promise<Vault | "signed-out" | null> {
  try {
    const response = await fetch(paths.captureKey(), { redirect: "manual", cache: "no-store" });
    if (response.type === "opaqueredirect" || response.status === 401) return "signed-out";
    if (!response.ok) return null;
    const { personId, key } = answerSchema.parse(await response.json());
    const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
    return { personId, key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]) };
  } catch {
    return null;
  }
}

export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

/** `place` says where the piece belongs ("take key, number"), so that pieces cannot be exchanged for each other. */
export async function seal(vault: Vault, place: string, piece: Blob): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(algorithm(vault, iv, place), vault.key, await piece.arrayBuffer());
  return { iv, data };
}

/** Throws when the piece was made with another key or for another place. */
export const unseal = (vault: Vault, place: string, { iv, data }: Sealed): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt(algorithm(vault, iv, place), vault.key, data);

const algorithm = (vault: Vault, iv: Uint8Array<ArrayBuffer>, place: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(`${vault.personId} ${place}`),
});
