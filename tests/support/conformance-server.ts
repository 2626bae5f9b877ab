/** The real server that `npm run test:conformance` has started for the test file that runs. */

export interface AccessKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What `scripts/conformance/<server>.mjs` answers when its server is ready. */
export interface StartedServer {
  readonly name: string;
  readonly endpoint: string;
}

export interface StartedS3Server extends StartedServer, AccessKeys {
  /** Another user, who has no rights until a test gives some; `principal` as a bucket policy names it. */
  readonly reader: AccessKeys & { readonly principal?: string };
}

/** Throws when that server was not started: these tests prove nothing on their own. */
export function startedServer(name: string): StartedServer {
  const told = process.env['LOCKSTEP_CONFORMANCE_SERVER'];
  if (told === undefined) throw new Error('run this with: npm run test:conformance');
  const server = JSON.parse(told) as StartedServer;
  if (server.name !== name) throw new Error(`${server.name} was started, not ${name}`);
  return server;
}
