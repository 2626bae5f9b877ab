/** Endpoints of remote stores: where requests and credentials are sent, so https, and never somewhere by accident (T38). */

const ENDPOINT =
  /^(https?):\/\/((?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::([0-9]{1,5}))?((?:\/[A-Za-z0-9._~-]+)*)\/?$/;

/** What to write instead of a wrong endpoint, or null. `insecure` allows plain http and link-local addresses. */
export function whyBadEndpoint(text: string, insecure: boolean): string | null {
  const parts = partsOf(text);
  if (parts === null) {
    return 'write https://host, https://host:port or https://host/path, without user, query or ".."';
  }
  if (insecure) return null;
  if (isLinkLocal(parts.host)) {
    return 'write another host: link-local addresses belong to the metadata service of a cloud';
  }
  return parts.isSecure || isLoopback(parts.host)
    ? null
    : 'write https://, or insecure: true beside it when the network between is yours';
}

function partsOf(text: string): { readonly isSecure: boolean; readonly host: string } | null {
  const [, scheme, host = '', port = '443', path = ''] = ENDPOINT.exec(text) ?? [];
  const isPort = Number(port) >= 1 && Number(port) <= 65_535;
  const hasDots = path.split('/').some((part) => /^\.{1,2}$/.test(part));
  return scheme === undefined || !isPort || hasDots ? null : { isSecure: scheme === 'https', host };
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/i.test(host);
}

function isLinkLocal(host: string): boolean {
  return /^(?:169\.254(?:\.[0-9]{1,3}){2}|\[fe[89ab][0-9a-f]:.*\]|\[::ffff:(?:169\.254\..*|a9fe:.*)\]|\[fd00:ec2::254\]|metadata\.google\.internal)$/i.test(
    host,
  );
}
