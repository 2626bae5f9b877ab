/** Which remotes a run uses: those of the file, one of them by name or address, one that only has an address, or none. */
import { LockstepError } from '../errors.js';
import { remoteAt, type RemoteSettings } from './config.js';
import { whyBadEndpoint } from './endpoint.js';
import { nearest } from './nearest.js';
import { isLikeUrl, parseRemoteUrl } from './remote-url.js';

/** Settings of a remote that does not stand in the file. */
export interface LooseSettings {
  readonly endpoint: string | null;
  readonly region: string | null;
  readonly pathStyle: boolean | null;
}

/** Says that no remote is used. */
export const NO_REMOTE = 'none';

/**
 * `asked` is a name, an address, `none`, or null for all of the file. An address that stands in the file has its
 * settings. Throws `backend-url-invalid`.
 */
export function chooseRemotes(
  configured: readonly RemoteSettings[],
  asked: string | null,
  loose: LooseSettings,
): readonly RemoteSettings[] {
  if (asked === null) return configured;
  if (asked === NO_REMOTE) return [];
  const named = configured.find(({ name }) => name === asked);
  if (named !== undefined) return [named];
  if (!isLikeUrl(asked)) throw unknownName(asked, configured);
  const url = parseRemoteUrl(asked);
  const same = configured.find((remote) => remote.url.text === url.text);
  return [same ?? { ...remoteAt(url), ...checkedLoose(loose) }];
}

function checkedLoose(loose: LooseSettings): LooseSettings {
  const why = loose.endpoint === null ? null : whyBadEndpoint(loose.endpoint, false);
  if (why === null) return loose;
  throw new LockstepError('backend-url-invalid', {
    message: 'the endpoint of the remote store is refused',
    hint: `${why}; it is LOCKSTEP_REMOTE_ENDPOINT`,
  });
}

function unknownName(asked: string, configured: readonly RemoteSettings[]): LockstepError {
  const names = configured.map(({ name }) => name);
  const [near] = nearest(asked, names);
  const known =
    names.length === 0 ? 'lockstep.yaml has none' : `lockstep.yaml has ${names.join(', ')}`;
  return new LockstepError('backend-url-invalid', {
    message: `there is no remote store named ${JSON.stringify(asked)}; ${near === undefined ? known : `the nearest is ${near}`}`,
    hint: 'write the name of a remote of lockstep.yaml, or an address such as s3://bucket/prefix',
  });
}
