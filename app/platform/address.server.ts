import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Where a reverse proxy of ours can stand: on this machine, on its link or in a private network. */
const near = new BlockList();
for (const [network, bits] of [["127.0.0.0", 8], ["10.0.0.0", 8], ["172.16.0.0", 12], ["192.168.0.0", 16], ["169.254.0.0", 16]] as const) {
  near.addSubnet(network, bits, "ipv4");
}
for (const [network, bits] of [["::1", 128], ["fe80::", 10], ["fc00::", 7]] as const) near.addSubnet(network, bits, "ipv6");

const isNear = (address: string) => near.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * The network that a request comes from, as limits on attempts count it: an IPv4 address, or the /64 that one line has
 * in IPv6. Each proxy writes the address before it at the end of X-Forwarded-For, so the chain is believed from its end
 * for as long as those who wrote it are near; what stands before that is the visitor's to invent.
 */
export function addressOf(request: Pick<IncomingMessage, "headers" | "socket">): string {
  const earlier = String(request.headers["x-forwarded-for"] ?? "").split(",").map((each) => each.trim());
  let address = request.socket.remoteAddress ?? "";
  while (isNear(address) && isIP(earlier.at(-1) ?? "")) address = earlier.pop() ?? "";
  return networkOf(address);
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address || "unknown";
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  const isIpv4 = groups.slice(0, 6).join() === [0, 0, 0, 0, 0, 0xffff].join();
  if (isIpv4) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
  return `${groups.slice(0, 4).map((group) => group.toString(16)).join(":")}::/64`;
}

/** The eight numbers of an IPv6 address, however it is written. */
function groupsOf(address: string): number[] {
  const plain = new URL(`http://[${address.replace(/%.*/, "")}]`).hostname.slice(1, -1);
  const [left = [], right = []] = plain.split("::").map((half) => half.split(":").filter(Boolean).map((group) => parseInt(group, 16)));
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
}
