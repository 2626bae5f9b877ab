/** Which variables of the host a component's commands may see: an allow-list, so that no secret is forgotten (T06). */

/** Where programs are found, who the user is, how text is read; nothing that authenticates. */
const ALWAYS = ['HOME', 'LOGNAME', 'PATH', 'SHELL', 'USER'];

/** Windows programs do not start without these. */
const WINDOWS = [
  'APPDATA',
  'COMSPEC',
  'LOCALAPPDATA',
  'PATHEXT',
  'PROGRAMDATA',
  'PROGRAMFILES',
].concat(['PROGRAMFILES(X86)', 'SYSTEMDRIVE', 'SYSTEMROOT', 'USERPROFILE', 'WINDIR']);

/** The way out of a closed network; a build without it could not fetch its packages. */
const NETWORK = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'http_proxy',
  'https_proxy',
].concat(
  ['no_proxy', 'all_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
  ['REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'CARGO_HTTP_CAINFO', 'PIP_CERT'],
);

/** Where tools are installed and keep what they have downloaded, and which mirrors they ask. */
const TOOLS = [
  ...['CARGO_HOME', 'RUSTUP_HOME', 'RUSTUP_TOOLCHAIN', 'CARGO_NET_OFFLINE'],
  ...['GOROOT', 'GOPATH', 'GOCACHE', 'GOMODCACHE', 'GOPROXY', 'GOSUMDB', 'GONOSUMDB', 'GOPRIVATE'],
  ...['GOFLAGS', 'GOTOOLCHAIN', 'CGO_ENABLED'],
  ...['npm_config_cache', 'npm_config_registry', 'npm_config_offline', 'npm_config_prefix'],
  ...['NVM_DIR', 'VOLTA_HOME', 'PNPM_HOME', 'COREPACK_HOME'],
  ...['PIP_CACHE_DIR', 'PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL', 'PIP_NO_INDEX', 'PIP_FIND_LINKS'],
  ...['PYENV_ROOT', 'PYENV_VERSION', 'UV_CACHE_DIR'],
  ...['JAVA_HOME', 'GRADLE_USER_HOME', 'MAVEN_HOME', 'ANDROID_HOME'],
  ...['BAZELISK_HOME', 'BAZELISK_BASE_URL', 'USE_BAZEL_VERSION', 'DOCKER_HOST', 'DOCKER_CONTEXT'],
];

/**
 * Every variable that reaches a child without being asked for. HOME is the user's own, because cargo, go, npm,
 * rustup and pyenv find their caches and themselves there; a build runs as the same user and could read it anyway.
 */
export const ALLOWED_VARIABLES: readonly string[] = [
  ...ALWAYS,
  ...WINDOWS,
  ...NETWORK,
  ...TOOLS,
].sort();

type Variables = Readonly<Record<string, string | undefined>>;

/** The allowed variables that the host has. */
export function hostVariables(environment: Variables): Record<string, string> {
  return pick(environment, ALLOWED_VARIABLES);
}

/**
 * Never let through, whoever asks: the runner's own tokens and files (T06, T07), and names that Lockstep gives
 * itself.
 */
const REFUSED = /^(?:ACTIONS_.*|LOCKSTEP_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY))$/i;

/** True when `build.pass_env` may name it. */
export function mayPass(name: string): boolean {
  return !REFUSED.test(name);
}

/** What `build.pass_env` lets through: set on the host and not refused. */
export function passedVariables(
  environment: Variables,
  names: readonly string[],
): Record<string, string> {
  return pick(environment, names.filter(mayPass));
}

function pick(environment: Variables, names: readonly string[]): Record<string, string> {
  const found = names.map((name): [string, string | undefined] => [name, environment[name]]);
  return Object.fromEntries(
    found.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
