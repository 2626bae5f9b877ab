export const id = 7032;
export const ids = [7032,835,3098];
export const modules = {

/***/ 47032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openRemotes: () => (/* binding */ openRemotes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.cache/bundle/errors.js
var bundle_errors = __webpack_require__(42586);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/backend-errors.js
/** Errors that every backend words the same way, and the one way to wait on a signal. */

/** The refusal of something that the backend's `capabilities` say it cannot do. */
function incapable(backend, what) {
    return new bundle_errors/* LockstepError */.Cj('backend-incapable', { message: `${backend} cannot ${what}` });
}
/** Throws `cancelled` when the signal has fired. */
function throwIfCancelled(backend, signal) {
    if (signal?.aborted === true)
        throw cancelledAt(backend, signal.reason);
}
/** What every call answers once its signal has fired. */
function cancelledAt(backend, cause) {
    return new bundle_errors/* LockstepError */.Cj('cancelled', {
        message: `a request to ${backend} was cancelled`,
        cause,
    });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/digest.js
var domain_digest = __webpack_require__(44916);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/body-source.js
/** Reading what is to be put: from memory or a file, of exactly the size it was declared with. */




/** Bytes of the body. */
function sizeOf(body) {
    return body.kind === 'bytes' ? body.bytes.byteLength : body.size;
}
/**
 * Looks before anything is sent, so that a file which is gone or was cut short never opens a request: throws
 * `state-read-failed` or `object-corrupt`.
 */
async function requireBody(body) {
    if (body.kind === 'bytes')
        return;
    const stat = await (0,promises_.lstat)(body.path).catch((error) => {
        throw unreadable(body.path, error);
    });
    if (!stat.isFile() || stat.size !== body.size)
        throw notItsDigest(body);
}
/** The whole body in memory, checked against its digest; throws as `requireBody`, or `object-corrupt`. */
async function wholeBody(body) {
    const bytes = body.kind === 'bytes' ? body.bytes : await readWhole(body.path);
    if (bytes.byteLength !== sizeOf(body) || digestOf(bytes) !== body.digest)
        throw notItsDigest(body);
    return bytes;
}
/** The file's bytes from `start` to `end`, both included as in `Range`; never more, also when the file grew. */
function fileStream(path, start, end) {
    return (0,external_node_fs_.createReadStream)(path, { start, end, highWaterMark: 256 * 1024 });
}
/** False when the bytes are not those of the digest: for finding out who is to blame for a refused upload. */
async function isItsDigest(body) {
    if (body.kind === 'bytes')
        return (0,domain_digest/* digestOf */.ol)(body.bytes) === body.digest;
    const running = (0,domain_digest/* digestStream */.Nq)();
    for await (const chunk of (0,external_node_fs_.createReadStream)(body.path))
        running.update(chunk);
    return running.digest() === body.digest;
}
/** The bytes to be put are not the ones whose digest was given. */
function notItsDigest(body) {
    const what = body.kind === 'file' ? body.path : 'what was to be uploaded';
    return new bundle_errors/* LockstepError */.Cj('object-corrupt', {
        message: `${what} is not the ${sizeOf(body)} bytes of ${(0,domain_digest/* hexOf */.ZD)(body.digest)}; it was not uploaded`,
    });
}
/** A local file that was to be put cannot be read. */
function unreadable(path, cause) {
    return new bundle_errors/* LockstepError */.Cj('state-read-failed', {
        message: `${path} cannot be read for uploading`,
        cause,
    });
}
async function readWhole(path) {
    return await readFile(path).catch((error) => {
        throw unreadable(path, error);
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/actions.js
/**
 * Objects as entries of the Actions cache, one each, through the official client. The service has no listing, no
 * removal and no ranges, takes 200 entries a minute per repository, and evicts what nobody reads for a week: a miss
 * is always possible, and few objects should be written (`maxWrites`).
 */







const NAME = 'actions://';
/** Raised when an older release could not read the entries. */
const KEY_PREFIX = 'lockstep-2-object-';
const MOST_WRITES = 10;
const FILE = 'object';
/** Nothing is asked of the service until the first call. */
function createActionsBackend(options) {
    const actions = { maxWrites: MOST_WRITES, ...options, busy: new Map(), writes: 0 };
    return {
        name: NAME,
        capabilities: {
            ranges: false,
            list: false,
            remove: false,
            conditional: 'honoured',
            maxWrites: actions.maxWrites,
        },
        get: (name, getOptions) => inTurn(actions, name, () => get(actions, name, getOptions)),
        putIfAbsent: (name, body, { signal } = {}) => inTurn(actions, name, () => put(actions, name, { body, signal })),
        list: () => ({
            [Symbol.asyncIterator]: () => ({
                next: () => Promise.reject(incapable(NAME, 'list objects')),
            }),
        }),
        remove: () => Promise.reject(incapable(NAME, 'remove objects; the service evicts by itself')),
        clockSkew: () => null,
        close: () => Promise.resolve(),
    };
}
async function inTurn({ busy }, name, work) {
    // What failed before is its own caller's concern; the next call only waits for its end.
    const turn = (busy.get(name) ?? Promise.resolve()).then(work, work);
    busy.set(name, turn);
    try {
        return await turn;
    }
    finally {
        if (busy.get(name) === turn)
            busy.delete(name);
    }
}
async function get(actions, name, { from = 0, length, sink, signal }) {
    throwIfCancelled(NAME, signal);
    if (from > 0 || length !== undefined)
        throw incapable(NAME, 'give a part of an object');
    requireService(actions);
    const { folder, file } = placeOf(actions, name);
    try {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        const key = KEY_PREFIX + name;
        const { matched } = await actions.carrier.restore(folder, key, []);
        throwIfCancelled(NAME, signal);
        // The service matches the start of a key too: `…/ab` would be given for `…/a`.
        if (matched !== key)
            return { found: false };
        let size = 0;
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 256 * 1024 })) {
            throwIfCancelled(NAME, signal);
            size += chunk.byteLength;
            await sink(chunk);
        }
        return { found: true, size };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function put(actions, name, { body, signal }) {
    throwIfCancelled(NAME, signal);
    requireService(actions);
    await requireBody(body);
    if (!(await isItsDigest(body)))
        throw notItsDigest(body);
    if (actions.writes >= actions.maxWrites)
        return 'denied';
    const { folder, file } = placeOf(actions, name);
    try {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.mkdir)(folder, { recursive: true });
        if (body.kind === 'bytes')
            await (0,promises_.writeFile)(file, body.bytes);
        else
            await (0,promises_.copyFile)(body.path, file);
        const report = await actions.carrier.save(folder, KEY_PREFIX + name);
        return outcomeOf(actions, report);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function outcomeOf(actions, report) {
    switch (report.outcome) {
        case 'saved':
            actions.writes += 1;
            return 'written';
        case 'exists':
        case 'denied':
            return report.outcome;
        case 'failed':
        case 'nothing-new':
        case 'unavailable':
            throw new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
                message: `${NAME} did not take an entry: ${report.detail ?? report.outcome}`,
                hint: 'the log of the cache client says why',
            });
    }
}
function requireService({ carrier }) {
    if (carrier.isAvailable())
        return;
    throw new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
        message: `${NAME} is the cache service of GitHub Actions, which is not here`,
        hint: 'it is there for actions (uses:), not for run: steps; use another remote elsewhere',
    });
}
/** The folder's name follows from the object's, because it is part of the entry's identity. */
function placeOf({ scratch }, name) {
    const folder = external_node_path_.join(scratch, (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 16));
    return { folder, file: external_node_path_.join(folder, FILE) };
}

// EXTERNAL MODULE: ./.cache/bundle/domain/object-name.js
var object_name = __webpack_require__(16623);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/http-failure.js
/** Failures of HTTP that mean the same whichever cloud it is: the network, outages, throttling. */

/** A failure of the network below HTTP, or of a client in a way that only its text tells. */
function unreachable(name, error) {
    const { code, message } = error;
    const reason = typeof code === 'string' ? code : String(message);
    return new bundle_errors/* LockstepError */.Cj(reason === 'ETIMEDOUT' ? 'backend-timeout' : 'backend-unreachable', {
        message: `${name} ${WORDS[reason] ?? `broke off: ${reason}`}`,
        ...(HINTS[reason] === undefined ? {} : { hint: HINTS[reason] }),
        cause: error,
    });
}
/** Codes of the system that say what happened, in words. */
const WORDS = {
    ECONNREFUSED: 'refuses connections (ECONNREFUSED)',
    ENOTFOUND: 'is not found: nobody knows its host name (ENOTFOUND)',
    ETIMEDOUT: 'took no connection in time',
};
/** Where it is no passing trouble of the network. */
const HINTS = {
    ECONNREFUSED: 'check that the server runs, its address, and what is between (proxy, firewall)',
    ENOTFOUND: 'check the name of the account, or the endpoint',
};
/**
 * The codes that follow from the status alone: 429 and a 503 that says when are throttling, other 5xx and 408 an
 * outage; null for what depends on the server's own words.
 */
function outage(name, { status, reason, retryAfter }) {
    if (status < 500 && status !== 429 && status !== 408)
        return null;
    const retryAfterMs = Number(retryAfter ?? Number.NaN) * 1000;
    const hasRetryAfter = Number.isFinite(retryAfterMs) && retryAfterMs >= 0;
    const isThrottled = status === 429 || (status === 503 && hasRetryAfter) || /busy|slow/i.test(reason);
    const code = isThrottled ? 'backend-throttled' : 'backend-unreachable';
    return new bundle_errors/* LockstepError */.Cj(code, {
        message: `${name} answered ${status} ${reason}`.trim(),
        data: { status, ...(hasRetryAfter ? { retryAfterMs } : {}) },
    });
}
/** The first that is a text with something in it; empty when none is. */
function firstText(...values) {
    return values.find((value) => typeof value === 'string' && value !== '') ?? '';
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/access-token.js
/** Access tokens that are minted when needed, kept while they live, and renewed before they end. */


/** Renewed so long before its end, or at three quarters of a shorter life. */
const MARGIN_MS = 5 * 60_000;
/** A token younger than this and refused was never good. */
const NEW_MS = 60_000;
/** One token for all callers; those who come while it is minted wait for the same one. */
function keptToken(mint, clock) {
    const state = { kept: null, minting: null };
    const renew = async () => {
        try {
            const mintedAt = clock.now();
            state.kept = { ...(await mint()), mintedAt };
            return state.kept;
        }
        finally {
            state.minting = null;
        }
    };
    return {
        current: async () => {
            const { kept } = state;
            if (kept !== null && clock.now() < renewalOf(kept))
                return kept;
            return await (state.minting ??= renew());
        },
        refused: () => {
            const { kept } = state;
            state.kept = null;
            return kept !== null && clock.now() - kept.mintedAt >= NEW_MS;
        },
    };
}
function renewalOf({ expiresAt, mintedAt }) {
    return expiresAt - Math.min(MARGIN_MS, (expiresAt - mintedAt) / 4);
}
/** Asks once. Throws `backend-unreachable`, `-timeout` or `-throttled`; refusals (4xx) are answers. */
async function askForToken(request) {
    const { service, timeoutMs } = request;
    const { response, text } = await send(request).catch((error) => {
        throw error.name === 'TimeoutError'
            ? new bundle_errors/* LockstepError */.Cj('backend-timeout', {
                message: `${service} did not answer for ${timeoutMs / 1000} s`,
            })
            : unreachable(service, error.cause ?? error);
    });
    const { status } = response;
    const down = outage(service, {
        status,
        reason: '',
        retryAfter: response.headers.get('retry-after'),
    });
    if (down !== null)
        throw down;
    return { status, body: objectIn(text) };
}
async function send(request) {
    const { url, form, json, bearer, timeoutMs } = request;
    const response = await fetch(url, {
        method: 'POST',
        headers: {
            accept: 'application/json',
            ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: form === undefined ? JSON.stringify(json) : new URLSearchParams(form),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
    });
    return { response, text: await response.text() };
}
function objectIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        // Some proxy's page: the status says enough.
        return {};
    }
}
/** `error` and `error_description` of RFC 6749, section 5.2, or the message of Google's error form. */
function refusalIn({ status, body }) {
    if (status < 400)
        return null;
    const { error } = body;
    if (typeof error === 'object' && error !== null) {
        return `${status} ${firstText(error.message)}`.trim();
    }
    const words = [error, body['error_description']].filter((word) => typeof word === 'string');
    return `${status} ${words.join(': ')}`.trim();
}
/** `access_token` and `expires_in` (seconds) of RFC 6749, section 5.1. Throws `backend-credentials` without them. */
function grantIn(answer, service, now) {
    const { access_token: token, expires_in: lives } = answer.body;
    if (typeof token === 'string' && token !== '') {
        return { token, expiresAt: now + (Number(lives) || 3600) * 1000 };
    }
    throw new bundle_errors/* LockstepError */.Cj('backend-credentials', { message: `${service} gave no access token` });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/azure-credentials.js


/** Tokens of a workload identity; null for other credentials. */
function azureTokens(credentials, place) {
    if (credentials.kind !== 'workload-identity')
        return null;
    return keptToken(() => tokenOfIdentity(credentials, place), place.clock);
}
/** The client of the container; throws `backend-credentials` for what is not well formed. */
async function openContainer(place, credentials, tokens) {
    const azure = await Promise.all(/* import() */[__webpack_require__.e(3878), __webpack_require__.e(1184), __webpack_require__.e(2244)]).then(__webpack_require__.bind(__webpack_require__, 42244));
    // Retries are those of `store/remote/retrying.ts`. A limit for a try would be given to the server too, as its own
    // for the whole operation, however large the body.
    const options = { retryOptions: { maxTries: 1 } };
    const { account, container } = place;
    const endpoint = place.endpoint ?? `https://${account}.blob.core.windows.net`;
    const url = `${endpoint.replace(/\/+$/, '')}/${container}`;
    try {
        switch (credentials.kind) {
            case 'connection-string':
                return new azure.ContainerClient(credentials.text, container, options);
            case 'shared-key': {
                const key = new azure.StorageSharedKeyCredential(account, credentials.key);
                return new azure.ContainerClient(url, key, options);
            }
            case 'sas':
                return new azure.ContainerClient(`${url}?${queryOf(credentials.sas)}`, undefined, options);
            case 'workload-identity':
                return new azure.ContainerClient(url, bearerCredential(tokens), options);
            case 'anonymous':
                return new azure.ContainerClient(url, undefined, options);
        }
    }
    catch {
        // The cause is left out, as it may quote the key.
        throw new bundle_errors/* LockstepError */.Cj('backend-credentials', {
            message: `the ${credentials.kind} for ${place.name} is not well formed`,
            hint: 'copy it again from the access keys of the storage account',
        });
    }
}
/** True when the SAS among the credentials has ended; false where there is none or it does not say. */
function isSasOver(credentials, now) {
    const sas = credentials.kind === 'sas'
        ? queryOf(credentials.sas)
        : credentials.kind === 'connection-string'
            ? (/SharedAccessSignature=\??([^;]+)/.exec(credentials.text)?.[1] ?? '')
            : '';
    return Date.parse(new URLSearchParams(sas).get('se') ?? '') <= now;
}
function queryOf(sas) {
    return sas.trim().replace(/^\?/, '');
}
/** The `TokenCredential` of Azure's clients, as far as they use it. */
function bearerCredential(tokens) {
    return {
        getToken: async () => {
            const kept = await tokens?.current();
            return kept === undefined ? null : { token: kept.token, expiresOnTimestamp: kept.expiresAt };
        },
    };
}
/** The client credentials grant with a federated assertion (RFC 7523, section 2.2). */
async function tokenOfIdentity(identity, { name, clock, timeoutMs }) {
    const { tenant, client } = identity;
    const service = `${name}: the token endpoint of tenant ${tenant}`;
    const authority = identity.authority ?? 'https://login.microsoftonline.com';
    const answer = await askForToken({
        service,
        url: `${authority.replace(/\/+$/, '')}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`,
        form: {
            grant_type: 'client_credentials',
            client_id: client,
            scope: 'https://storage.azure.com/.default',
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await identity.identityToken(identity.audience ?? 'api://AzureADTokenExchange'),
        },
        timeoutMs,
    });
    throwRefusal(answer, service, client);
    return grantIn(answer, service, clock.now());
}
/** AADSTS700024: the assertion is not within its valid time range. */
const NOT_IN_TIME = /AADSTS700024\b/;
function throwRefusal(answer, service, client) {
    const refusal = refusalIn(answer);
    if (refusal === null)
        return;
    throw new bundle_errors/* LockstepError */.Cj(NOT_IN_TIME.test(refusal) ? 'backend-credentials-expired' : 'backend-credentials', {
        message: `${service} refused: ${refusal.slice(0, 300)}`,
        hint: `check issuer, subject and audience of the federated credential of application ${client}`,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/azure-errors.js
/** What the Blob service of Azure says, as errors of ours. https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes */


/** Null for anything but an answer of the server: the network, our own errors, defects. */
function azureRefusalOf(error) {
    if (error instanceof bundle_errors/* LockstepError */.Cj)
        return null;
    const { statusCode, code, message, details, response } = error;
    if (typeof statusCode !== 'number' || statusCode < 300)
        return null;
    const header = (name) => response?.headers.get(name) ?? null;
    return {
        status: statusCode,
        reason: firstText(header('x-ms-error-code'), details?.['errorCode'], code),
        detail: firstText(details?.['authenticationErrorDetail'], details?.['message'], message),
        retryAfter: header('retry-after'),
        range: header('content-range'),
    };
}
const azure_errors_HINTS = {
    'backend-bucket-missing': 'create the container, or correct the url of the remote store',
    'backend-denied': 'grant the role Storage Blob Data Reader to read and list, Contributor to write too, or a SAS with those permissions; ' +
        'a firewall of the account looks like this as well',
    'backend-credentials': 'check the name of the account, its key, SAS or federated credential',
    'backend-credentials-expired': 'give a new SAS; a token of a workload identity is renewed by itself',
    'backend-clock': 'set the clock of this machine',
};
/** What failed at `name`. */
function explainAzure(name, error, age) {
    if (error instanceof bundle_errors/* LockstepError */.Cj)
        return error;
    const refusal = azureRefusalOf(error);
    if (refusal === null)
        return unreachable(name, error);
    const down = outage(name, refusal);
    if (down !== null)
        return down;
    const { status, reason } = refusal;
    const code = codeOf(refusal, age);
    return new bundle_errors/* LockstepError */.Cj(code, {
        message: `${name} answered ${status} ${reason}`.trim(),
        ...(azure_errors_HINTS[code] === undefined ? {} : { hint: azure_errors_HINTS[code] }),
        data: { status, reason },
    });
}
const CREDENTIALS = /^(AuthenticationFailed|NoAuthenticationInformation|InvalidAuthenticationInfo|PublicAccessNotPermitted|KeyBasedAuthenticationNotPermitted)$/;
/** The words tell a wrong signature, whatever code comes with them. */
const SIGNATURE = /failed to authenticate the request/i;
/** "Request date header too old", and of a shared key: "Make sure the value of Date header is right". */
const CLOCK = /date header too old|x-ms-date header is older|not within.*minutes/i;
const EXPIRED = /signature not valid in the specified time frame|token is expired|lifetime validation/i;
function codeOf(refusal, age) {
    const { status, reason, detail } = refusal;
    if (CLOCK.test(detail))
        return 'backend-clock';
    const isUnknown = status === 401 || CREDENTIALS.test(reason) || SIGNATURE.test(detail);
    if (isUnknown || status === 403) {
        if (EXPIRED.test(detail) || isOver(status, age))
            return 'backend-credentials-expired';
        return isUnknown ? 'backend-credentials' : 'backend-denied';
    }
    const isMissing = status === 404 || reason === 'ContainerBeingDeleted';
    return isMissing ? 'backend-bucket-missing' : 'backend-unreachable';
}
function isOver(status, { isSasOver, isTokenOld }) {
    return isSasOver() || (status === 401 && isTokenOld());
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/body-transfer.js
/** Bodies on their way through a cloud client: down into a sink with their length checked, up with MD5 and progress. */






/** Bytes given to a client at once. */
const PIECE = 256 * 1024;
const RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/;
/** Null for anything else. */
function parseContentRange(header) {
    const match = RANGE.exec(header ?? '');
    return match === null
        ? null
        : { start: Number(match[1]), end: Number(match[2]), size: Number(match[3]) };
}
/** The size in the `Content-Range` of a 416, which has a star where the range would be. */
function sizeOfUnsatisfied(header) {
    const match = /^bytes \*\/(\d+)$/.exec(header ?? '');
    return match === null ? null : Number(match[1]);
}
/** The part that `get` was asked for. */
function askedOf({ from = 0, length }) {
    return {
        from,
        count: length === undefined ? undefined : Math.max(length, 1),
        isWhole: from === 0 && length === undefined,
    };
}
/**
 * How many bytes must come, and the size of the object. Throws `backend-unreachable` when the answer is of another
 * range than the one asked for: something on the way took it apart.
 */
function expectedOf(name, asked, answer) {
    if (asked.isWhole)
        return { bytes: answer.bytes, size: answer.bytes };
    const range = parseContentRange(answer.range);
    const bytes = range === null ? 0 : range.end - range.start + 1;
    const isAsked = range?.start === asked.from &&
        bytes === Math.min(asked.count ?? Infinity, range.size - asked.from);
    if (isAsked)
        return { bytes, size: range.size };
    throw new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
        message: `${name} gave another part of an object than the one asked for`,
    });
}
/**
 * Makes a body end with its call. An error of a stream that nobody reads would end the process: whoever reads later
 * is told, and where nobody does the call has failed already.
 */
function heldBy(call, stream) {
    call.signal.addEventListener('abort', () => stream.destroy(), { once: true });
    return stream.on('error', () => { });
}
/**
 * Feeds the sink at its own pace: only waits for the server are bounded. Throws what the sink throws, or
 * `backend-unreachable` when the body has another length than promised.
 */
async function drain(stream, into) {
    const { call, name, expected } = into;
    const pieces = stream[Symbol.asyncIterator]();
    let bytes = 0;
    try {
        for (;;) {
            const next = await call.wait('stall', () => pieces.next());
            if (next.done === true)
                break;
            bytes += next.value.byteLength;
            if (expected !== null && bytes > expected)
                break;
            if (!into.isDiscarded)
                await into.sink(next.value);
        }
    }
    finally {
        stream.destroy();
    }
    if (expected === null || bytes === expected)
        return;
    throw new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
        message: `${name} broke off: ${bytes} bytes of an object came instead of ${expected}`,
    });
}
/**
 * Reads the body once: its MD5 lets the server refuse what the network damaged. Throws `object-corrupt` when the
 * bytes are not those of the digest, or `state-read-failed`.
 */
async function md5Of(body) {
    await requireBody(body);
    const md5 = (0,external_node_crypto_.createHash)('md5');
    const sha256 = (0,domain_digest/* digestStream */.Nq)();
    const source = body.kind === 'bytes' ? [body.bytes] : (0,external_node_fs_.createReadStream)(body.path);
    let bytes = 0;
    try {
        for await (const piece of source) {
            md5.update(piece);
            sha256.update(piece);
            bytes += piece.byteLength;
        }
    }
    catch (error) {
        throw unreadable(body.kind === 'file' ? body.path : 'memory', error);
    }
    if (bytes !== sizeOf(body) || sha256.digest() !== body.digest)
        throw notItsDigest(body);
    return md5.digest();
}
/** The part of the body from `start` on; every piece that the client takes is progress of the call. */
function bodyStream(body, call, { start, bytes }) {
    const stream = body.kind === 'bytes' || bytes === 0
        ? external_node_stream_.Readable.from(pieces(body, start, bytes), { objectMode: false, highWaterMark: PIECE })
        : fileStream(body.path, start, start + bytes - 1);
    const path = body.kind === 'file' ? body.path : 'memory';
    call.signal.addEventListener('abort', () => stream.destroy(), { once: true });
    return stream
        .on('data', () => call.progress())
        .pause()
        .once('error', (error) => call.fail(unreadable(path, error)));
}
function* pieces(body, start, bytes) {
    if (body.kind === 'file')
        return;
    for (let at = start; at < start + bytes; at += PIECE) {
        yield body.bytes.subarray(at, Math.min(at + PIECE, start + bytes));
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/azure-upload.js
/** Putting a blob that must not be there yet: in one request, or in blocks that are committed together. */






const UPLOAD_SIZES = { singleShot: 256 * 1024 * 1024, block: 16 * 1024 * 1024 };
const IF_ABSENT = { ifNoneMatch: '*' };
/** Puts the body; throws as `md5Of`, and what the call makes of failures. */
async function uploadIfAbsent(upload) {
    const { blob, body, call, sizes } = upload;
    const bytes = sizeOf(body);
    if (bytes > sizes.singleShot)
        return await uploadBlocks(upload);
    const transactionalContentMD5 = await md5Of(body);
    const refused = await attempt(upload, () => blob.upload(() => bodyStream(body, call, { start: 0, bytes }), bytes, {
        conditions: IF_ABSENT,
        transactionalContentMD5,
        abortSignal: call.signal,
    }));
    return refused ?? 'written';
}
/** Blocks that are never committed are invisible, and the service drops them after a week. */
async function uploadBlocks(upload) {
    const { blob, body, call, sizes } = upload;
    await requireBody(body);
    const sha256 = (0,domain_digest/* digestStream */.Nq)();
    const ids = [];
    for (let start = 0; start < sizeOf(body); start += sizes.block) {
        const bytes = Math.min(sizes.block, sizeOf(body) - start);
        const block = await (0,consumers_.buffer)(bodyStream(body, call, { start, bytes }));
        const id = Buffer.from(String(ids.length).padStart(8, '0')).toString('base64');
        sha256.update(block);
        ids.push(id);
        const refused = await attempt(upload, () => blob.stageBlock(id, block, block.byteLength, {
            transactionalContentMD5: (0,external_node_crypto_.createHash)('md5').update(block).digest(),
            abortSignal: call.signal,
        }));
        if (refused !== null)
            return refused;
    }
    if (sha256.digest() !== body.digest)
        throw notItsDigest(body);
    const refused = await attempt(upload, () => blob.commitBlockList(ids, { conditions: IF_ABSENT, abortSignal: call.signal }));
    return refused ?? 'written';
}
/** One request; null when it was granted. */
async function attempt(upload, send) {
    return await upload.call.wait('answer', async () => {
        try {
            await send();
            return null;
        }
        catch (error) {
            return await refusedPut(error, upload);
        }
    });
}
/** A SAS that may only create is told so when the blob is there. */
const EXISTS = /^(BlobAlreadyExists|ConditionNotMet|UnauthorizedBlobOverwrite|BlobImmutableDueToPolicy)$/;
async function refusedPut(error, { body, explain }) {
    const refusal = azureRefusalOf(error);
    if (EXISTS.test(refusal?.reason ?? ''))
        return 'exists';
    // The file may have changed since its MD5 was taken; otherwise it is the network's damage, and worth another try.
    if (refusal?.reason === 'Md5Mismatch' && !(await isItsDigest(body)))
        throw notItsDigest(body);
    const explained = explain(error);
    if (explained.code === 'backend-denied')
        return 'denied';
    throw explained;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/bounded-call.js
/** One call to a server through a cloud client: every wait bounded, cancelled by its signal, nothing left running. */


const TIME_LIMITS = { connect: 5_000, answer: 30_000, stall: 20_000 };
/** Runs `work`; at its end, however it ends, its requests that are still under way are destroyed. */
async function boundedCall(host, signal, work) {
    throwIfCancelled(host.name, signal);
    const controller = new AbortController();
    const onCancelled = () => controller.abort(cancelledAt(host.name, signal?.reason));
    signal?.addEventListener('abort', onCancelled, { once: true });
    const scope = host.requests.open(host.limits.connect, () => controller.abort(timeout(host, `took no connection for ${seconds(host.limits.connect)}`)));
    controller.signal.addEventListener('abort', () => scope.destroy(), { once: true });
    try {
        return await scope.run(() => work(openCall(host, controller)));
    }
    finally {
        signal?.removeEventListener('abort', onCancelled);
        controller.abort();
    }
}
function openCall(host, controller) {
    const { signal } = controller;
    let timer;
    const wait = async (limit, start) => {
        signal.throwIfAborted();
        const ended = Promise.withResolvers();
        const onAbort = () => ended.reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        timer = setTimeout(() => controller.abort(late(host, limit)), host.limits[limit]);
        try {
            return await Promise.race([start(), ended.promise]);
        }
        catch (error) {
            throw signal.aborted ? signal.reason : host.explain(error);
        }
        finally {
            clearTimeout(timer);
            timer = undefined;
            signal.removeEventListener('abort', onAbort);
        }
    };
    return {
        signal,
        wait,
        progress: () => void timer?.refresh(),
        fail: (error) => controller.abort(error),
    };
}
function late({ name, limits }, limit) {
    const what = limit === 'answer' ? 'did not answer for' : 'stopped sending for';
    return timeout({ name }, `${what} ${seconds(limits[limit])}`);
}
function timeout({ name }, what) {
    return new bundle_errors/* LockstepError */.Cj('backend-timeout', { message: `${name} ${what}` });
}
function seconds(milliseconds) {
    return `${milliseconds / 1000} s`;
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/http-requests.js
/**
 * The HTTP requests that a cloud client makes inside one call: bounds their connecting, reads the server's clock, ends them.
 * Clients differ in what they let one cancel (Google's ignores its own `timeout`, and none bounds connecting alone),
 * so requests are met where Node announces them: `diagnostics_channel`, with the call found by its async context.
 */


const CHANNEL = 'http.client.request.created';
/** Watches from now until `close`. */
function watchHttpRequests(clock) {
    const scopes = new external_node_async_hooks_.AsyncLocalStorage();
    const state = { skew: null };
    const onCreated = (message) => {
        const scope = scopes.getStore();
        if (scope === undefined)
            return;
        adopt(scope, message.request, (date) => {
            state.skew = date - clock.now();
        });
    };
    (0,external_node_diagnostics_channel_.subscribe)(CHANNEL, onCreated);
    return {
        open: (connectMs, onSlowConnect) => {
            const scope = { running: new Set(), connectMs, onSlowConnect, isOver: false };
            return { run: (work) => scopes.run(scope, work), destroy: () => destroy(scope) };
        },
        clockSkew: () => state.skew,
        close: () => void (0,external_node_diagnostics_channel_.unsubscribe)(CHANNEL, onCreated),
    };
}
function adopt(scope, request, onDate) {
    scope.running.add(request);
    request.once('close', () => scope.running.delete(request));
    request.once('socket', (socket) => boundConnecting(scope, request, socket));
    request.once('response', ({ headers }) => {
        const date = Date.parse(headers.date ?? '');
        if (!Number.isNaN(date))
            onDate(date);
    });
    // A client may open its request only after the call has ended, when it waited for a token for instance.
    if (scope.isOver)
        process.nextTick(() => request.destroy());
}
function boundConnecting(scope, request, socket) {
    if (!socket.connecting)
        return;
    const timer = setTimeout(scope.onSlowConnect, scope.connectMs);
    const done = () => clearTimeout(timer);
    socket.once('secureConnect', done).once('close', done);
    request.once('close', done);
    if (!('encrypted' in socket))
        socket.once('connect', done);
}
function destroy(scope) {
    scope.isOver = true;
    for (const request of scope.running)
        request.destroy();
    scope.running.clear();
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/azure.js







const CAPABILITIES = {
    ranges: true,
    list: true,
    remove: true,
    conditional: 'honoured',
    maxWrites: null,
};
/** Opens nothing yet: the first call loads the client and asks for a token. */
function createAzureBackend(options) {
    const { account, container, credentials, clock } = options;
    const prefix = (options.prefix ?? '').replace(/^\/+|\/+$/g, '');
    const name = `az://${container}${prefix === '' ? '' : `/${prefix}`}`;
    const limits = { ...TIME_LIMITS, ...options.limits };
    const requests = watchHttpRequests(clock);
    const { endpoint } = options;
    const place = { name, account, container, endpoint, clock, timeoutMs: limits.answer };
    const tokens = azureTokens(credentials, place);
    const age = {
        isSasOver: () => isSasOver(credentials, clock.now() + (requests.clockSkew() ?? 0)),
        isTokenOld: () => tokens?.refused() ?? false,
    };
    const client = { container: null };
    const azure = {
        host: { name, limits, requests, explain: (error) => explainAzure(name, error, age) },
        container: () => (client.container ??= openContainer(place, credentials, tokens)),
        base: prefix === '' ? '' : `${prefix}/`,
        sizes: { ...UPLOAD_SIZES, ...options.sizes },
        pageSize: options.pageSize ?? 5000,
    };
    return {
        name,
        capabilities: CAPABILITIES,
        get: (object, getOptions) => boundedCall(azure.host, getOptions.signal, (call) => azure_get(azure, call, object, getOptions)),
        putIfAbsent: (object, body, { signal } = {}) => boundedCall(azure.host, signal, async (call) => {
            const blob = (await azure.container()).getBlockBlobClient(azure.base + object);
            const { sizes, host } = azure;
            return await uploadIfAbsent({ blob, body, call, sizes, explain: host.explain });
        }),
        list: (below, { signal } = {}) => list(azure, below, signal),
        remove: (object, { signal } = {}) => boundedCall(azure.host, signal, (call) => remove(azure, call, object)),
        clockSkew: () => requests.clockSkew(),
        close: () => Promise.resolve(requests.close()),
    };
}
async function azure_get(azure, call, object, options) {
    const asked = askedOf(options);
    const { name } = azure.host;
    const answer = await call.wait('answer', () => openDownload(azure, call, object, asked));
    if ('found' in answer)
        return answer;
    const { bytes, size } = expectedOf(name, asked, answer);
    const isDiscarded = options.length === 0;
    const { sink } = options;
    await drain(answer.stream, { call, name, sink, expected: bytes, isDiscarded });
    return { found: true, size };
}
async function openDownload(azure, call, object, { from, count }) {
    const blob = (await azure.container()).getBlobClient(azure.base + object);
    try {
        // The client would go on by itself where a body broke off: that is `store/remote/retrying.ts`'s, which counts it.
        const options = { abortSignal: call.signal, maxRetryRequests: 0 };
        const { readableStreamBody, contentRange, contentLength } = await blob.download(from, count, options);
        return {
            stream: heldBy(call, readableStreamBody),
            range: contentRange,
            bytes: contentLength ?? null,
        };
    }
    catch (error) {
        const refusal = azureRefusalOf(error);
        if (refusal?.reason === 'BlobNotFound')
            return { found: false };
        // The range begins at the end or beyond it.
        if (refusal?.status === 416)
            return { found: true, size: sizeOfUnsatisfied(refusal.range) };
        throw error;
    }
}
async function* list(azure, below, signal) {
    let continuationToken;
    do {
        const page = await boundedCall(azure.host, signal, (call) => listPage(azure, call, { below, continuationToken }));
        for (const { name, properties } of page?.segment.blobItems ?? []) {
            const object = name.slice(azure.base.length);
            if (!(0,object_name/* isObjectName */.V)(object))
                continue;
            yield {
                name: object,
                size: properties.contentLength ?? 0,
                modified: properties.lastModified.getTime(),
            };
        }
        // The last page has an empty one.
        continuationToken = page?.continuationToken;
    } while (continuationToken !== undefined && continuationToken !== '');
}
async function listPage(azure, call, at) {
    const page = await call.wait('answer', async () => {
        const prefix = azure.base + at.below;
        const container = await azure.container();
        const pages = container
            .listBlobsFlat({ abortSignal: call.signal, ...(prefix === '' ? {} : { prefix }) })
            .byPage({
            maxPageSize: azure.pageSize,
            ...(at.continuationToken === undefined ? {} : { continuationToken: at.continuationToken }),
        });
        return await pages.next();
    });
    return page.done === true ? undefined : page.value;
}
async function remove(azure, call, object) {
    await call.wait('answer', async () => {
        const blob = (await azure.container()).getBlobClient(azure.base + object);
        try {
            await blob.delete({ abortSignal: call.signal });
        }
        catch (error) {
            if (azureRefusalOf(error)?.reason !== 'BlobNotFound')
                throw error;
        }
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/directory-place.js
/** Where an object stands in a directory, never outside of it, and what the file system's refusals mean. */



/** True for the answers of the file system to what is not there; a file where a directory should be is one of them. */
function isAbsent(error) {
    return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(directory_place_codeOf(error));
}
/** True when this run has no right to do it, or nobody has. */
function isDenied(error) {
    return ['EACCES', 'EPERM', 'EROFS'].includes(directory_place_codeOf(error));
}
/** The `errno` name; empty for anything else. */
function directory_place_codeOf(error) {
    return error?.code ?? '';
}
/**
 * The path of a directory below the backend's, or null when it is not there. A link on the way may have been put there
 * by anybody who can write here, so one that leads out counts as not there. Throws `backend-bucket-missing` when the
 * backend's own directory is not there.
 */
async function directoryBelow(place, below) {
    const root = await rootOf(place);
    try {
        const real = await (0,promises_.realpath)(external_node_path_.join(root, below));
        const isInside = real === root || real.startsWith(root + external_node_path_.sep);
        return isInside && (await (0,promises_.lstat)(real)).isDirectory() ? real : null;
    }
    catch (error) {
        if (isAbsent(error))
            return null;
        throw error;
    }
}
async function rootOf(place) {
    try {
        const root = await (0,promises_.realpath)(place.directory);
        if ((await (0,promises_.lstat)(root)).isDirectory())
            return root;
    }
    catch (error) {
        if (!isAbsent(error))
            throw directoryFailure(place, error);
    }
    throw new bundle_errors/* LockstepError */.Cj('backend-bucket-missing', {
        message: `${place.name}: there is no directory ${place.directory}`,
        hint: 'mount the share, or make the directory',
    });
}
/** The error for one of the file system; ours pass as they are. */
function directoryFailure(place, error) {
    if (error instanceof bundle_errors/* LockstepError */.Cj)
        return error;
    if (isDenied(error)) {
        return new bundle_errors/* LockstepError */.Cj('backend-denied', {
            message: `${place.name}: the file system refuses it (${directory_place_codeOf(error)})`,
            hint: 'give the user of this run the right to the directory',
            cause: error,
        });
    }
    if (['ENOSPC', 'EDQUOT'].includes(directory_place_codeOf(error))) {
        return new bundle_errors/* LockstepError */.Cj('disk-full', {
            message: `${place.name} is full; nothing half-written was kept`,
            cause: error,
        });
    }
    const reason = error instanceof Error ? error.message : String(error);
    return new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
        message: `${place.name}: ${reason}`,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/directory-get.js
/** Reading an object from a directory. */





const CHUNK = 256 * 1024;
/** As the port says. */
async function getFromDirectory(context, name, options) {
    throwIfCancelled(context.name, options.signal);
    const file = await openObject(context, name);
    if (file === null)
        return { found: false };
    try {
        const size = await sizeOfFile(context, file);
        if (size === null)
            return { found: false };
        await sendPart(context, file, { ...options, size });
        return { found: true, size };
    }
    finally {
        await file.close();
    }
}
/** `O_NOFOLLOW`: an object is never a link. `O_NONBLOCK`: a pipe that somebody put here holds nobody up. */
async function openObject(context, name) {
    try {
        const parent = await directoryBelow(context, external_node_path_.dirname(name));
        if (parent === null)
            return null;
        const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
        return await (0,promises_.open)(external_node_path_.join(parent, external_node_path_.basename(name)), flags);
    }
    catch (error) {
        if (isAbsent(error) || directory_place_codeOf(error) === 'ELOOP')
            return null;
        throw directoryFailure(context, error);
    }
}
async function sizeOfFile(context, file) {
    try {
        const stat = await file.stat();
        return stat.isFile() ? stat.size : null;
    }
    catch (error) {
        throw directoryFailure(context, error);
    }
}
async function sendPart(context, file, { from = 0, length, size, sink, signal }) {
    const end = Math.min(size, length === undefined ? size : from + length);
    for (let at = from; at < end;) {
        const bytes = await readChunk(context, file, { at, bytes: Math.min(CHUNK, end - at) });
        at += bytes.byteLength;
        await sink(bytes);
        throwIfCancelled(context.name, signal);
    }
}
async function readChunk(context, file, { at, bytes }) {
    try {
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(bytes), 0, bytes, at);
        if (bytesRead > 0)
            return buffer.subarray(0, bytesRead);
    }
    catch (error) {
        throw directoryFailure(context, error);
    }
    throw directoryFailure(context, 'a file became shorter while it was read');
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/directory-list.js





/** As the port says. Links are left out, and so is all that has no name of ours. */
async function* listDirectory(place, prefix, signal) {
    const open = ['.'];
    for (let below = open.pop(); below !== undefined; below = open.pop()) {
        throwIfCancelled(place.name, signal);
        for (const entry of await entriesOf(place, below)) {
            const name = below === '.' ? entry.name : `${below}/${entry.name}`;
            if (!(0,object_name/* isObjectName */.V)(name))
                continue;
            const mayHold = `${name}/`.startsWith(prefix) || prefix.startsWith(`${name}/`);
            if (entry.isDirectory() && mayHold)
                open.push(name);
            if (!entry.isFile() || !name.startsWith(prefix))
                continue;
            const listed = await listedAt(place, name);
            if (listed !== null)
                yield listed;
        }
    }
}
async function entriesOf(place, below) {
    try {
        const directory = await directoryBelow(place, below);
        return directory === null ? [] : await (0,promises_.readdir)(directory, { withFileTypes: true });
    }
    catch (error) {
        if (isAbsent(error))
            return [];
        throw directoryFailure(place, error);
    }
}
/** Null for one that was removed in the meantime. */
async function listedAt(place, name) {
    try {
        const { size, mtimeMs } = await (0,promises_.lstat)(external_node_path_.join(place.directory, name));
        return { name, size, modified: Math.floor(mtimeMs) };
    }
    catch (error) {
        if (isAbsent(error))
            return null;
        throw directoryFailure(place, error);
    }
}
/** As the port says. Directories stay: another writer may be about to use them. */
async function removeFromDirectory(place, name, signal) {
    throwIfCancelled(place.name, signal);
    try {
        const parent = await directoryBelow(place, external_node_path_.dirname(name));
        if (parent !== null)
            await (0,promises_.rm)(external_node_path_.join(parent, external_node_path_.basename(name)), { force: true });
    }
    catch (error) {
        // A directory of that name is no object.
        if (directory_place_codeOf(error) === 'ERR_FS_EISDIR' || isAbsent(error))
            return;
        throw directoryFailure(place, error);
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/directory-upkeep.js
/** Directories of a backend made so that they last, and uploads that nobody will finish taken away. */




/** Uploads under way; `~` is in no object's name, so nothing here is ever taken for one. */
const UPLOADS = '~uploads';
/** No upload takes that long. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
/** The path of a directory below the backend's, made if needed and never by way of a link that leads out. */
async function makeDirectory(place, below) {
    const there = await directoryBelow(place, below);
    if (there !== null)
        return there;
    const parent = await makeDirectory(place, external_node_path_.dirname(below));
    await (0,promises_.mkdir)(external_node_path_.join(parent, external_node_path_.basename(below))).catch((error) => {
        if (directory_place_codeOf(error) !== 'EEXIST')
            throw error;
    });
    await syncDirectory(parent);
    const made = await directoryBelow(place, below);
    if (made === null)
        throw inTheWay(place, below);
    return made;
}
function inTheWay({ name }, what) {
    return new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
        message: `${name}: ${what} is not a directory, or a link that leads out of it`,
        hint: 'remove it, or give the remote another directory',
    });
}
/** Makes new names last. Windows and some network file systems cannot; there it means nothing. */
async function syncDirectory(directory) {
    if (process.platform === 'win32')
        return;
    const handle = await (0,promises_.open)(directory, 'r');
    try {
        await handle.sync();
    }
    catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(directory_place_codeOf(error)))
            throw error;
    }
    finally {
        await handle.close();
    }
}
/**
 * Removes uploads beside `own` that are a day older than it (T57). Both times are of the file server, so that no clock
 * of a runner counts (T58).
 */
async function sweepUploads(own) {
    const directory = external_node_path_.dirname(own);
    const { mtimeMs: now } = await (0,promises_.lstat)(own);
    for (const name of await (0,promises_.readdir)(directory)) {
        const file = external_node_path_.join(directory, name);
        const stat = await (0,promises_.lstat)(file).catch(() => null);
        // Null is one that its writer, or another sweeper, has just finished with.
        if (stat !== null && now - stat.mtimeMs > ABANDONED_MS)
            await (0,promises_.rm)(file, { force: true });
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/part-source.js
/** The parts of a body, read in order although they are sent side by side, with the digest of all of them. */



/** Throws `state-read-failed`. */
async function openParts(body) {
    const running = (0,domain_digest/* digestStream */.Nq)();
    const file = body.kind === 'file' ? await openFile(body.path) : undefined;
    const readPart = async (start, bytes) => {
        const part = body.kind === 'bytes'
            ? body.bytes.subarray(start, start + bytes)
            : await readAt(file, start, bytes);
        if (part.byteLength < bytes)
            throw notItsDigest(body);
        running.update(part);
        return part;
    };
    let turn = Promise.resolve();
    return {
        read: (start, bytes) => {
            // One after the other, also when one fails: a digest takes its bytes in order.
            const reading = turn.then(() => readPart(start, bytes));
            turn = reading.catch(() => undefined);
            return reading;
        },
        isWhole: () => running.digest() === body.digest,
        close: async () => await file?.close(),
    };
}
async function openFile(path) {
    return await (0,promises_.open)(path).catch((error) => {
        throw unreadable(path, error);
    });
}
async function readAt(file, start, bytes) {
    const part = Buffer.allocUnsafe(bytes);
    let had = 0;
    while (file !== undefined && had < bytes) {
        const { bytesRead } = await file.read(part, had, bytes - had, start + had);
        if (bytesRead === 0)
            break;
        had += bytesRead;
    }
    return part.subarray(0, had);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/directory-put.js
/**
 * Writing an object into a directory: temporary file → fsync → link under its name → fsync of the directories. A link
 * fails when the name is taken, also on NFS, so of many writers exactly one wins, and nothing half-written has a name.
 */








const directory_put_CHUNK = 1024 * 1024;
const NO_LINKS = new Set([
    'ENOTSUP',
    'EOPNOTSUPP',
    'ENOSYS',
    'EMLINK',
    'EPERM',
]);
/** As the port says; a directory that cannot be written is the outcome `denied`. */
async function putToDirectory(put, name, what) {
    const { context } = put;
    throwIfCancelled(context.name, what.signal);
    await requireBody(what.body);
    try {
        const target = external_node_path_.join(await makeDirectory(context, external_node_path_.dirname(name)), external_node_path_.basename(name));
        // Also of an object that was there: whoever wrote it may not have come to this yet.
        const outcome = (await isThere(target)) ? 'exists' : await publish(put, target, what);
        await syncDirectory(external_node_path_.dirname(target));
        return outcome;
    }
    catch (error) {
        if (isDenied(error))
            return 'denied';
        throw directoryFailure(context, error);
    }
}
async function isThere(target) {
    try {
        await (0,promises_.lstat)(target);
        return true;
    }
    catch (error) {
        if (isAbsent(error))
            return false;
        throw error;
    }
}
async function publish({ context, state }, target, what) {
    const uploads = await makeDirectory(context, UPLOADS);
    const temporary = external_node_path_.join(uploads, (0,external_node_crypto_.randomBytes)(16).toString('hex'));
    try {
        await writeBody(context, temporary, what);
        if (!state.isSwept)
            await sweepUploads(temporary);
        state.isSwept = true;
        return await giveName(state, temporary, target);
    }
    finally {
        await (0,promises_.rm)(temporary, { force: true });
    }
}
/** Without links the last of several writers wins: they write the same bytes, each by one rename. */
async function giveName(state, temporary, target) {
    try {
        if (state.hasLinks) {
            await (0,promises_.link)(temporary, target);
            return 'written';
        }
    }
    catch (error) {
        if (directory_place_codeOf(error) === 'EEXIST')
            return 'exists';
        if (!NO_LINKS.has(directory_place_codeOf(error)))
            throw error;
        state.hasLinks = false;
    }
    if (await isThere(target))
        return 'exists';
    await (0,promises_.rename)(temporary, target);
    return 'written';
}
async function writeBody(context, temporary, { body, signal }) {
    const source = await openParts(body);
    try {
        const file = await (0,promises_.open)(temporary, 'wx');
        try {
            for (let at = 0; at < sizeOf(body); at += directory_put_CHUNK) {
                throwIfCancelled(context.name, signal);
                await file.writeFile(await source.read(at, Math.min(directory_put_CHUNK, sizeOf(body) - at)));
            }
            if (!source.isWhole())
                throw notItsDigest(body);
            throwIfCancelled(context.name, signal);
            await file.sync();
        }
        finally {
            await file.close();
        }
    }
    finally {
        await source.close();
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/directory.js



/** Opens nothing yet. Conditional puts are honoured where the file system has hard links. */
function createDirectoryBackend(options) {
    const context = { name: options.name, directory: options.directory };
    const state = { hasLinks: options.hasLinks ?? true, isSwept: false };
    return {
        name: options.name,
        get capabilities() {
            const conditional = state.hasLinks ? 'honoured' : 'refused';
            return { ranges: true, list: true, remove: true, conditional, maxWrites: null };
        },
        get: (name, getOptions) => getFromDirectory(context, name, getOptions),
        putIfAbsent: (name, body, { signal } = {}) => putToDirectory({ context, state }, name, { body, signal }),
        list: (prefix, { signal } = {}) => listDirectory(context, prefix, signal),
        remove: (name, { signal } = {}) => removeFromDirectory(context, name, signal),
        clockSkew: () => null,
        close: () => Promise.resolve(),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/failing.js
function createFailingBackend(name, error) {
    const fail = () => Promise.reject(error);
    return {
        name,
        capabilities: {
            ranges: false,
            list: false,
            remove: false,
            conditional: 'unknown',
            maxWrites: null,
        },
        get: fail,
        putIfAbsent: fail,
        list: () => ({ [Symbol.asyncIterator]: () => ({ next: fail }) }),
        remove: fail,
        clockSkew: () => null,
        close: () => Promise.resolve(),
    };
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/gcs-credentials.js
/**
 * Credentials of Google Cloud: a service-account key (RFC 7523), workload identity federation (RFC 8693), the
 * environment's default, or none. The first two are exchanged here and not by Google's library: it prints warnings
 * for credentials given as data, knows one token endpoint only, and does not bound its waits.
 */




/** Reading, writing and listing objects; rights on the bucket narrow it further. */
const SCOPE = 'https://www.googleapis.com/auth/devstorage.read_write';
const CLOUD_SCOPE = 'https://www.googleapis.com/auth/cloud-platform';
const TOKEN_ENDPOINT = 'https://oauth2.googleapis.com/token';
/** The tokens of credentials that are exchanged here; null for those that are not. */
function gcsTokens(credentials, asking) {
    if (credentials.kind === 'key') {
        return keptToken(() => tokenOfKey(credentials.key, asking), asking.clock);
    }
    if (credentials.kind === 'workload-identity') {
        return keptToken(() => gcs_credentials_tokenOfIdentity(credentials, asking), asking.clock);
    }
    return null;
}
async function tokenOfKey(source, { name, clock, timeoutMs }) {
    const key = await readKey(source, name);
    const url = key.token_uri ?? TOKEN_ENDPOINT;
    const issued = Math.floor(clock.now() / 1000);
    const assertion = signedJwt(key, {
        iss: key.client_email,
        scope: SCOPE,
        aud: url,
        iat: issued,
        exp: issued + 3600,
    });
    const service = `${name}: the token endpoint of ${key.client_email}`;
    const answer = await askForToken({
        service,
        url,
        form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion },
        timeoutMs,
    });
    gcs_credentials_throwRefusal(answer, service, 'check that the key has not been deleted or disabled');
    return grantIn(answer, service, clock.now());
}
async function readKey(source, name) {
    const isJson = source.trimStart().startsWith('{');
    const where = `${name}: ${isJson ? 'the service-account key' : source}`;
    try {
        const key = JSON.parse(isJson ? source : await (0,promises_.readFile)(source, 'utf8'));
        if (typeof key.client_email === 'string' && typeof key.private_key === 'string')
            return key;
    }
    catch (error) {
        throw keyInvalid(where, error.code ?? 'is no JSON');
    }
    throw keyInvalid(where, 'has no client_email and private_key');
}
/** The reason only: what a JSON parser quotes could be the key. */
function keyInvalid(where, reason) {
    return new bundle_errors/* LockstepError */.Cj('backend-credentials', {
        message: `${where} cannot be used: ${reason}`,
        hint: 'give the JSON of a service-account key, or the path of its file',
    });
}
function signedJwt(key, claims) {
    const header = { alg: 'RS256', typ: 'JWT', kid: key.private_key_id };
    const content = [header, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
    try {
        const signature = (0,external_node_crypto_.sign)('sha256', Buffer.from(content), (0,external_node_crypto_.createPrivateKey)(key.private_key));
        return `${content}.${signature.toString('base64url')}`;
    }
    catch {
        // The cause is left out, as it may quote the key.
        throw keyInvalid(`the key of ${key.client_email}`, 'its private_key is not in PEM form');
    }
}
async function gcs_credentials_tokenOfIdentity(identity, { name, clock, timeoutMs }) {
    const provider = identity.provider.replace(/^(https:)?\/*(iam\.googleapis\.com\/)?/, '');
    const service = `${name}: the security token service of Google Cloud`;
    const subject = await identity.identityToken(`https://iam.googleapis.com/${provider}`);
    const answer = await askForToken({
        service,
        url: identity.stsEndpoint ?? 'https://sts.googleapis.com/v1/token',
        form: {
            grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
            audience: `//iam.googleapis.com/${provider}`,
            scope: identity.serviceAccount === undefined ? SCOPE : CLOUD_SCOPE,
            requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
            subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
            subject_token: subject,
        },
        timeoutMs,
    });
    gcs_credentials_throwRefusal(answer, service, `check provider, attribute condition and audience of ${provider}`);
    const federated = grantIn(answer, service, clock.now());
    if (identity.serviceAccount === undefined)
        return federated;
    return await impersonated(identity.serviceAccount, federated.token, {
        identity,
        name,
        timeoutMs,
    });
}
/** `generateAccessToken` of the IAM Service Account Credentials API. */
async function impersonated(account, bearer, { identity, name, timeoutMs, }) {
    const service = `${name}: the service account ${account}`;
    const base = identity.iamEndpoint ?? 'https://iamcredentials.googleapis.com';
    const path = `v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`;
    const answer = await askForToken({
        service,
        url: `${base.replace(/\/+$/, '')}/${path}`,
        json: { scope: [SCOPE], lifetime: '3600s' },
        bearer,
        timeoutMs,
    });
    gcs_credentials_throwRefusal(answer, service, 'grant roles/iam.workloadIdentityUser on it to the identity');
    const { accessToken, expireTime } = answer.body;
    const expiresAt = Date.parse(String(expireTime));
    if (typeof accessToken === 'string' && !Number.isNaN(expiresAt)) {
        return { token: accessToken, expiresAt };
    }
    throw new bundle_errors/* LockstepError */.Cj('backend-credentials', { message: `${service} gave no access token` });
}
/** Google's words for a time out of range: "Token must be a short-lived token … Check your iat and exp values". */
const gcs_credentials_CLOCK = /reasonable timeframe|iat and exp|issued in the future|not yet valid/i;
const gcs_credentials_EXPIRED = /expired|stale/i;
function gcs_credentials_throwRefusal(answer, service, hint) {
    const refusal = refusalIn(answer);
    if (refusal === null)
        return;
    const message = `${service} refused: ${refusal.slice(0, 300)}`;
    if (gcs_credentials_CLOCK.test(refusal)) {
        throw new bundle_errors/* LockstepError */.Cj('backend-clock', { message, hint: 'set the clock of this machine' });
    }
    const code = gcs_credentials_EXPIRED.test(refusal) ? 'backend-credentials-expired' : 'backend-credentials';
    throw new bundle_errors/* LockstepError */.Cj(code, { message, hint });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/gcs-errors.js
/** What the JSON API of Google Cloud Storage says, as errors of ours. */


/** Null for anything but an answer of the server: the network, our own errors, defects. */
function refusalOf(error) {
    if (error instanceof bundle_errors/* LockstepError */.Cj)
        return null;
    const { code, message, errors = [], response } = error;
    const status = Number(code);
    if (!Number.isInteger(status) || status < 300)
        return null;
    const inBody = errorIn(firstText(message));
    const [first] = inBody?.errors ?? errors;
    return {
        status,
        reason: firstText(first?.reason),
        text: firstText(inBody?.message, first?.message, message),
        retryAfter: retryAfterOf(response),
    };
}
function retryAfterOf(response) {
    return response?.headers?.['retry-after'] ?? null;
}
/** Downloads end with the whole error body as the message. */
function errorIn(text) {
    if (!text.startsWith('{'))
        return null;
    try {
        return JSON.parse(text).error ?? null;
    }
    catch {
        // Cut short, or a proxy's: the status says enough.
        return null;
    }
}
/** The bucket, not only the object, is not there. */
function isBucketMissing({ status, text }) {
    return status === 404 && /bucket\b.*\bnot exist/i.test(text);
}
const gcs_errors_HINTS = {
    'backend-bucket-missing': 'create the bucket, or correct the url of the remote store',
    'backend-denied': 'grant roles/storage.objectViewer to read and list, roles/storage.objectUser to write too; ' +
        'without the right to list, a missing object looks like this as well',
    'backend-credentials': 'check the service-account key or the workload identity provider',
    'backend-credentials-expired': 'a new token is asked for at the next try',
};
/** What failed at `name`; `isTokenOld` is asked when the server refused the token. */
function explainGcs(name, error, isTokenOld) {
    if (error instanceof bundle_errors/* LockstepError */.Cj)
        return error;
    const refusal = refusalOf(error);
    if (refusal === null)
        return unusable(name, error) ?? unreachable(name, error);
    const { status, reason, text } = refusal;
    const down = outage(name, refusal);
    if (down !== null)
        return down;
    const code = gcs_errors_codeOf(refusal, isTokenOld);
    return new bundle_errors/* LockstepError */.Cj(code, {
        message: `${name} answered ${status}${reason === '' ? '' : ` ${reason}`}: ${text.slice(0, 300)}`,
        ...(gcs_errors_HINTS[code] === undefined ? {} : { hint: gcs_errors_HINTS[code] }),
        data: { status, reason },
    });
}
function gcs_errors_codeOf(refusal, isTokenOld) {
    const { status, reason } = refusal;
    if (status === 401)
        return isTokenOld() ? 'backend-credentials-expired' : 'backend-credentials';
    if (status === 403 && /ratelimitexceeded/i.test(reason))
        return 'backend-throttled';
    if (status === 403)
        return 'backend-denied';
    return status === 404 ? 'backend-bucket-missing' : 'backend-unreachable';
}
/** The client found no default credentials, or could not use them. */
function unusable(name, error) {
    const { message } = error;
    if (!/default credentials|invalid_grant|invalid_client|unauthorized_client/.test(String(message)))
        return null;
    return new bundle_errors/* LockstepError */.Cj('backend-credentials', {
        message: `there are no usable credentials for ${name}`,
        hint: 'set GOOGLE_APPLICATION_CREDENTIALS to the file of a service-account key, or use workload identity',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/gcs.js








const gcs_CAPABILITIES = {
    ranges: true,
    list: true,
    remove: true,
    conditional: 'honoured',
    maxWrites: null,
};
/** Opens nothing yet: the first call loads the client and asks for a token. */
function createGcsBackend(options) {
    const prefix = (options.prefix ?? '').replace(/^\/+|\/+$/g, '');
    const name = `gs://${options.bucket}${prefix === '' ? '' : `/${prefix}`}`;
    const limits = { ...TIME_LIMITS, ...options.limits };
    const requests = watchHttpRequests(options.clock);
    const asking = { name, clock: options.clock, timeoutMs: limits.answer };
    const tokens = gcsTokens(options.credentials, asking);
    const explain = (error) => explainGcs(name, error, () => tokens?.refused() ?? false);
    const client = { bucket: null };
    const gcs = {
        host: { name, limits, requests, explain },
        bucket: () => (client.bucket ??= openBucket(options, tokens)),
        base: prefix === '' ? '' : `${prefix}/`,
        pageSize: options.pageSize ?? 1000,
    };
    return {
        name,
        capabilities: gcs_CAPABILITIES,
        get: (object, getOptions) => boundedCall(gcs.host, getOptions.signal, (call) => gcs_get(gcs, call, object, getOptions)),
        putIfAbsent: (object, body, { signal } = {}) => boundedCall(gcs.host, signal, (call) => gcs_put(gcs, call, object, body)),
        list: (below, { signal } = {}) => gcs_list(gcs, below, signal),
        remove: (object, { signal } = {}) => boundedCall(gcs.host, signal, (call) => gcs_remove(gcs, call, object)),
        clockSkew: () => requests.clockSkew(),
        close: () => Promise.resolve(requests.close()),
    };
}
async function openBucket(options, tokens) {
    const { Storage } = await Promise.all(/* import() */[__webpack_require__.e(3878), __webpack_require__.e(3923)]).then(__webpack_require__.bind(__webpack_require__, 23923));
    const { endpoint, credentials } = options;
    const isAnonymous = credentials.kind === 'anonymous';
    const storage = new Storage({
        // Retries are those of `store/remote/retrying.ts`, which count and wait for every backend alike.
        retryOptions: { autoRetry: false, maxRetries: 0, totalTimeout: 1 },
        ...(endpoint === undefined
            ? {}
            : { apiEndpoint: endpoint.replace(/\/+$/, ''), useAuthWithCustomEndpoint: !isAnonymous }),
        ...(tokens === null && !isAnonymous ? {} : { authClient: bearerClient(tokens) }),
    });
    // Of its own pool of connections the client destroys ALL when one download ends early; Node's own agent it leaves.
    storage.interceptors.push({ request: withoutPool });
    return storage.bucket(options.bucket);
}
function withoutPool(request) {
    request.forever = false;
    return request;
}
/** The one thing that the client asks of Google's authentication library. */
function bearerClient(tokens) {
    const client = {
        getRequestHeaders: async () => new Headers(tokens === null ? {} : { authorization: `Bearer ${(await tokens.current()).token}` }),
    };
    return client;
}
async function gcs_get(gcs, call, object, options) {
    const asked = askedOf(options);
    const { name } = gcs.host;
    const answer = await call.wait('answer', () => gcs_openDownload(gcs, call, object, asked));
    if ('outcome' in answer)
        return answer.outcome;
    const { bytes, size } = expectedOf(name, asked, answer.head);
    const isDiscarded = options.length === 0;
    await drain(answer.stream, { call, name, sink: options.sink, expected: bytes, isDiscarded });
    return { found: true, size };
}
async function gcs_openDownload(gcs, call, object, { from, count, isWhole }) {
    const bucket = await gcs.bucket();
    const download = bucket.file(gcs.base + object).createReadStream({
        // The client checks whole objects only; the store checks every byte.
        validation: false,
        decompress: false,
        ...(isWhole ? {} : { start: from }),
        ...(count === undefined ? {} : { end: from + count - 1 }),
    });
    const stream = heldBy(call, download);
    const answer = { headers: {} };
    try {
        await new Promise((resolve, reject) => {
            stream.once('error', reject);
            stream.once('response', (response) => {
                // The client puts eleven listeners on it, one more than Node thinks sane, and Node would warn the user.
                response.setMaxListeners(20);
                answer.headers = response.headers;
                if (response.statusCode < 300)
                    resolve();
            });
            stream.read(0);
        });
    }
    catch (error) {
        const outcome = missOf(error, answer.headers['content-range']);
        if (outcome === null)
            throw error;
        return { outcome };
    }
    const length = answer.headers['content-length'];
    const bytes = length === undefined ? null : Number(length);
    return { stream, head: { range: answer.headers['content-range'] ?? null, bytes } };
}
function missOf(error, range) {
    const refusal = refusalOf(error);
    if (refusal?.status === 404 && !isBucketMissing(refusal))
        return { found: false };
    // The range begins at the end or beyond it.
    if (refusal?.status === 416)
        return { found: true, size: sizeOfUnsatisfied(range) };
    return null;
}
async function gcs_put(gcs, call, object, body) {
    const md5Hash = (await md5Of(body)).toString('base64');
    return await call.wait('answer', async () => {
        const bucket = await gcs.bucket();
        const target = bucket.file(gcs.base + object).createWriteStream({
            resumable: false,
            // The client's own check deletes the object on a mismatch, whoever's it is: the server checks the MD5 instead.
            validation: false,
            preconditionOpts: { ifGenerationMatch: 0 },
            metadata: { md5Hash, contentType: 'application/octet-stream' },
        });
        try {
            await (0,external_node_stream_promises_.pipeline)(bodyStream(body, call, { start: 0, bytes: sizeOf(body) }), target);
            return 'written';
        }
        catch (error) {
            return await gcs_refusedPut(gcs, error, body);
        }
    });
}
async function gcs_refusedPut({ host }, error, body) {
    const refusal = refusalOf(error);
    if (refusal?.status === 412)
        return 'exists';
    // The file may have changed since its MD5 was taken; otherwise it is the network's damage, and worth another try.
    if (refusal?.status === 400 && !(await isItsDigest(body)))
        throw notItsDigest(body);
    const explained = host.explain(error);
    if (explained.code === 'backend-denied')
        return 'denied';
    throw explained;
}
async function* gcs_list(gcs, below, signal) {
    let pageToken;
    do {
        const page = await boundedCall(gcs.host, signal, (call) => gcs_listPage(gcs, call, below, pageToken));
        for (const { name, size, updated } of page.items) {
            const object = name.slice(gcs.base.length);
            const modified = Date.parse(updated);
            if (!(0,object_name/* isObjectName */.V)(object))
                continue;
            yield {
                name: object,
                size: Number(size),
                modified: Number.isNaN(modified) ? null : modified,
            };
        }
        pageToken = page.next;
    } while (pageToken !== undefined);
}
async function gcs_listPage(gcs, call, below, pageToken) {
    const query = {
        prefix: gcs.base + below,
        autoPaginate: false,
        maxResults: gcs.pageSize,
        fields: 'items(name,size,updated),nextPageToken',
        ...(pageToken === undefined ? {} : { pageToken }),
    };
    const [items, next] = await call.wait('answer', async () => (await gcs.bucket()).getFiles(query));
    return {
        // With `fields` the client gives the server's items as they came.
        items: items,
        next: next?.pageToken,
    };
}
async function gcs_remove(gcs, call, object) {
    await call.wait('answer', async () => {
        const bucket = await gcs.bucket();
        try {
            await bucket.file(gcs.base + object).delete();
        }
        catch (error) {
            const refusal = refusalOf(error);
            if (refusal?.status !== 404 || isBucketMissing(refusal))
                throw error;
        }
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/identity-token.js
/**
 * The identity token (OIDC) of a workflow's job, minted for one audience at each call: it lives for minutes, so one
 * that is kept would be stale in the post step. https://docs.github.com/actions/reference/security/oidc
 */

const TIMEOUT_MS = 10_000;
const SERVICE = 'the identity service of the workflow';
/** True where a job may ask for tokens. */
function canMintIdentity(variables) {
    return ((variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') !== '' &&
        (variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== '');
}
/**
 * Asks the runner's own service. Throws `backend-credentials` where there is none or it refuses,
 * `backend-unreachable` and `backend-timeout` when asking again may help. No token is ever in a message.
 */
function createIdentityToken(variables) {
    return async (audience) => {
        const url = variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
        const bearer = variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
        if (!canMintIdentity(variables) || !URL.canParse(url))
            throw notHere();
        const asked = new URL(url);
        asked.searchParams.set('audience', audience);
        const { status, text } = await ask(asked, bearer);
        const token = status === 200 ? tokenIn(text) : null;
        if (token !== null)
            return token;
        const mayPass = status === 429 || status >= 500;
        throw new bundle_errors/* LockstepError */.Cj(mayPass ? 'backend-unreachable' : 'backend-credentials', {
            message: `${SERVICE} gave no token: it answered ${status}`,
            hint: 'check that the job has `permissions: {id-token: write}`',
            data: { status },
        });
    };
}
function notHere() {
    return new bundle_errors/* LockstepError */.Cj('backend-credentials', {
        message: 'a remote store wants the identity of the workflow, and this run has none',
        hint: 'give the job `permissions: {id-token: write}`; outside of a workflow use other credentials and leave out `role`',
    });
}
async function ask(url, bearer) {
    try {
        const response = await fetch(url, {
            headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
            // The request's token is for this service and for no other.
            redirect: 'error',
            signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        return { status: response.status, text: await response.text() };
    }
    catch (error) {
        const isTimeout = error instanceof Error && error.name === 'TimeoutError';
        throw new bundle_errors/* LockstepError */.Cj(isTimeout ? 'backend-timeout' : 'backend-unreachable', {
            message: isTimeout
                ? `${SERVICE} did not answer for ${TIMEOUT_MS / 1000} s`
                : `${SERVICE} cannot be reached`,
            cause: error,
        });
    }
}
function tokenIn(text) {
    try {
        const { value } = JSON.parse(text);
        return typeof value === 'string' && value !== '' ? value : null;
    }
    catch {
        // Not JSON: no token, which the caller says.
        return null;
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/web-identity.js
/**
 * A role taken by an identity token (OIDC): one unsigned POST of AssumeRoleWithWebIdentity to STS, made again when the
 * credentials near their end. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */



const DEFAULT_AUDIENCE = 'sts.amazonaws.com';
/** Callers that come together share one exchange; a failed one is not kept. */
function assumedRole(identity, context) {
    return keptToken(() => exchange(identity, context), context.clock);
}
/** Throws `backend-credentials` for a refusal; otherwise `backend-unreachable`, `-timeout` or `-throttled`. */
async function exchange(identity, context) {
    const endpoint = identity.stsEndpoint ?? stsOfAws(context.region);
    const service = `the token service ${URL.parse(endpoint)?.host ?? endpoint} for ${context.backend}`;
    const token = await identity.identityToken(identity.audience ?? DEFAULT_AUDIENCE);
    const request = { endpoint, form: formOf(identity, token), timeoutMs: context.limits.answer };
    const answer = await web_identity_ask(request).catch((error) => {
        throw error.name === 'TimeoutError'
            ? new bundle_errors/* LockstepError */.Cj('backend-timeout', { message: `${service} did not answer in time` })
            : unreachable(service, error.cause ?? error);
    });
    const reason = web_identity_element(answer.text, 'Code') ?? '';
    const down = outage(service, { ...answer, reason });
    if (down !== null)
        throw down;
    const credentials = answer.status === 200 ? credentialsIn(answer.text) : undefined;
    if (credentials !== undefined)
        return credentials;
    const why = `${answer.status} ${reason} ${web_identity_element(answer.text, 'Message') ?? ''}`;
    throw new bundle_errors/* LockstepError */.Cj('backend-credentials', {
        message: `${service} did not give the role ${identity.roleArn}: ${why.trimEnd()}`,
        hint: 'check that the role trusts this repository, and `role`, `audience` and `sts_endpoint` of the remote',
        data: { status: answer.status, reason },
    });
}
/** The endpoints of regions; the one without a region serves all of them but China. */
function stsOfAws(region) {
    if (region === undefined || region === 'auto')
        return 'https://sts.amazonaws.com';
    return `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
function formOf(identity, token) {
    return new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: identity.roleArn,
        RoleSessionName: identity.sessionName ?? 'lockstep',
        WebIdentityToken: token,
    });
}
/** The token is in the body alone, never in a URL or a message. */
async function web_identity_ask(request) {
    const response = await fetch(request.endpoint, {
        method: 'POST',
        headers: { accept: 'application/xml' },
        body: request.form,
        // A token is for the service that was named, not for where that sends it.
        redirect: 'error',
        signal: AbortSignal.timeout(request.timeoutMs),
    });
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, retryAfter, text: await response.text() };
}
function credentialsIn(xml) {
    const accessKeyId = web_identity_element(xml, 'AccessKeyId');
    const secretAccessKey = web_identity_element(xml, 'SecretAccessKey');
    const sessionToken = web_identity_element(xml, 'SessionToken');
    const expiresAt = Date.parse(web_identity_element(xml, 'Expiration') ?? '');
    if (accessKeyId === undefined || secretAccessKey === undefined)
        return undefined;
    if (sessionToken === undefined || Number.isNaN(expiresAt))
        return undefined;
    return { accessKeyId, secretAccessKey, sessionToken, expiresAt, expiration: new Date(0) };
}
/** Text of the first element of that name; what STS puts into these elements needs no entities but `&amp;`. */
function web_identity_element(xml, name) {
    const text = new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];
    return text?.trim().replaceAll('&amp;', '&');
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-credentials.js

/** `backend` is its name, for messages. */
function credentialsFor(backend, options, limits) {
    const { credentials, clock } = options;
    switch (credentials.kind) {
        case 'default':
            return { provider: undefined, renew: () => false };
        case 'static': {
            const { accessKeyId, secretAccessKey, sessionToken } = credentials;
            const session = sessionToken === undefined ? {} : { sessionToken };
            return { provider: { accessKeyId, secretAccessKey, ...session }, renew: () => false };
        }
        case 'web-identity': {
            const role = assumedRole(credentials.identity, {
                backend,
                clock,
                limits,
                region: options.region,
            });
            return { provider: () => role.current(), renew: () => role.refused() };
        }
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-errors.js
/** What an S3 server, or the way to it, said no with: as the codes of Lockstep. */



/** Codes of S3 and of what is compatible with it. Those not here are judged by their status. */
const BY_CODE = {
    AccessDenied: 'backend-denied',
    AuthorizationHeaderMalformed: 'backend-region',
    ExpiredToken: 'backend-credentials-expired',
    ExpiredTokenException: 'backend-credentials-expired',
    IllegalLocationConstraintException: 'backend-region',
    InvalidAccessKeyId: 'backend-credentials',
    InvalidBucketName: 'backend-bucket-missing',
    InvalidToken: 'backend-credentials',
    NoSuchBucket: 'backend-bucket-missing',
    PermanentRedirect: 'backend-region',
    RequestInTheFuture: 'backend-clock',
    RequestTimeTooSkewed: 'backend-clock',
    RequestTimeout: 'backend-timeout',
    SignatureDoesNotMatch: 'backend-credentials',
    SlowDown: 'backend-throttled',
    TokenRefreshRequired: 'backend-credentials-expired',
};
const BY_STATUS = {
    301: 'backend-region',
    307: 'backend-unreachable',
    401: 'backend-credentials',
    403: 'backend-denied',
    404: 'backend-bucket-missing',
    408: 'backend-timeout',
    409: 'backend-unreachable',
    429: 'backend-throttled',
    501: 'backend-incapable',
};
/** The HTTP status that an error of `s3Failure` holds. */
function statusOf(error) {
    return error instanceof bundle_errors/* LockstepError */.Cj ? error.data['status'] : undefined;
}
/** The server thinks that our clock is wrong. */
function isSkewed(error) {
    return error.code === 'backend-clock';
}
/** The session of the credentials is over. */
function isExpired(error) {
    return error.code === 'backend-credentials-expired';
}
/** What to do about it. */
const s3_errors_HINTS = {
    'backend-bucket-missing': 'create the bucket, or correct the bucket or endpoint of the remote',
    'backend-clock': 'set the clock of this machine; servers take requests of ±15 minutes',
    'backend-credentials': 'check the access key and secret given to this run',
    'backend-credentials-expired': 'give the run fresh credentials, or a role that it can take again',
    'backend-denied': 'give the credentials the right to do this; without s3:ListBucket on the bucket, an object that is not there is also answered with 403',
    'backend-region': 'set `region` of the remote to that of the bucket',
};
/** Undefined when there was no answer, as after a reset. */
function answerOf(error) {
    if (!(error instanceof Error))
        return undefined;
    const { $metadata, $response, Code } = error;
    const status = $response?.statusCode ?? $metadata?.httpStatusCode;
    if (status === undefined)
        return undefined;
    const code = Code ?? error.name;
    return { status, code, message: error.message, headers: $response?.headers ?? {} };
}
/**
 * The error to throw for one of the SDK; ours pass as they are. `data` has `status`, `reason` (the code of S3), and
 * `size` of the object after a 416.
 */
function s3Failure(backend, error) {
    if (error instanceof bundle_errors/* LockstepError */.Cj)
        return error;
    const answer = answerOf(error);
    return answer === undefined ? withoutAnswer(backend, error) : withAnswer(backend, answer, error);
}
function withAnswer(backend, answer, cause) {
    const code = s3_errors_codeOf(answer);
    const region = answer.headers['x-amz-bucket-region'];
    const hint = code === 'backend-region' && region !== undefined
        ? `set \`region: ${region}\` of the remote`
        : s3_errors_HINTS[code];
    const total = sizeOfUnsatisfied(answer.headers['content-range']);
    const retryAfterMs = code === 'backend-throttled' ? s3_errors_retryAfterOf(answer.headers) : undefined;
    return new bundle_errors/* LockstepError */.Cj(code, {
        message: `${backend} answered ${answer.status} ${answer.code}: ${answer.message.replace(/\.$/, '')}`,
        ...(hint === undefined ? {} : { hint }),
        data: {
            status: answer.status,
            reason: answer.code,
            ...(total === null ? {} : { size: total }),
            ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        },
        cause,
    });
}
/** An answer of 2xx that is an error all the same was broken on its way, or is one that S3 sends after a long wait. */
function s3_errors_codeOf({ status, code, headers }) {
    if (status === 503 && headers['retry-after'] !== undefined)
        return 'backend-throttled';
    const known = BY_CODE[code] ?? BY_STATUS[status];
    if (known !== undefined)
        return known;
    return status >= 500 || status < 300 ? 'backend-unreachable' : 'backend-incapable';
}
/** `Retry-After` in seconds; a date is left to the back-off, which is bounded too. */
function s3_errors_retryAfterOf(headers) {
    const seconds = Number.parseFloat(headers['retry-after'] ?? '');
    return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : undefined;
}
function withoutAnswer(backend, error) {
    const { name, message } = (error ?? {});
    if (name === 'CredentialsProviderError') {
        return new bundle_errors/* LockstepError */.Cj('backend-credentials', {
            message: `there are no credentials for ${backend}: ${message ?? ''}`,
            hint: 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or `role` of the remote',
            cause: error,
        });
    }
    if (message === 'Region is missing') {
        return new bundle_errors/* LockstepError */.Cj('backend-region', {
            message: `the region of ${backend} is not known`,
            hint: 'set `region` of the remote, or AWS_REGION',
            cause: error,
        });
    }
    return unreachable(backend, error);
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/slots.js
/** How many requests to a server are on their way at once. */
/**
 * A queue of our own, because a client's pool of sockets counts the time that a request waits for its turn against
 * the time for connecting.
 */
function createSlots(limit) {
    let running = 0;
    const waiting = [];
    return {
        run: async (work) => {
            if (running >= limit)
                await new Promise((resolve) => waiting.push(resolve));
            else
                running += 1;
            try {
                return await work();
            }
            finally {
                // The slot goes to the next in line without being free in between.
                const next = waiting.shift();
                if (next === undefined)
                    running -= 1;
                else
                    next();
            }
        },
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-connection.js







const CONCURRENCY = 16;
/** The SDK warns on the console of every answer to a stream that is an error; all of them are thrown to us as well. */
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() { }
/** Opens nothing yet. */
function connectS3(options) {
    const prefix = (options.prefix ?? '').replace(/^\/+|\/+$/g, '');
    const name = `s3://${options.bucket}${prefix === '' ? '' : `/${prefix}`}`;
    const host = {
        name,
        limits: { ...TIME_LIMITS, ...options.limits },
        requests: watchHttpRequests(options.clock),
        explain: (error) => s3Failure(name, error),
    };
    const credentials = credentialsFor(name, options, host.limits);
    const slots = createSlots(options.concurrency ?? CONCURRENCY);
    let loading;
    return {
        name,
        options,
        run: (signal, work) => slots.run(() => boundedCall(host, signal, async (call) => {
            const { sdk, client } = await (loading ??= load(options, credentials));
            const send = (request) => call.wait('answer', () => request(client, { abortSignal: call.signal }));
            const once = () => work({ call, sdk, send });
            return await once().catch((error) => {
                if (teaches(error, credentials))
                    return once();
                throw error;
            });
        })),
        keyOf: (object) => (prefix === '' ? object : `${prefix}/${object}`),
        clockSkew: () => host.requests.clockSkew(),
        close: async () => {
            host.requests.close();
            (await loading)?.client.destroy();
        },
    };
}
/**
 * After two refusals the same request may go well, because something was learned: from one for our clock the SDK takes
 * the server's time, and expired credentials are renewed where they can be. The rest is for the retries above.
 */
function teaches(error, credentials) {
    if (!(error instanceof bundle_errors/* LockstepError */.Cj))
        return false;
    return isSkewed(error) || (isExpired(error) && credentials.renew());
}
/**
 * The waits of the SDK are left out, since those of `boundedCall` bound every one: its `connectionTimeout` also counts
 * the queue, its `requestTimeout` the sending of the body, its `socketTimeout` the time that a sink takes.
 */
async function load(options, credentials) {
    const sdk = await __webpack_require__.e(/* import() */ 3711).then(__webpack_require__.t.bind(__webpack_require__, 53711, 19));
    const agent = {
        keepAlive: true,
        maxSockets: options.concurrency ?? CONCURRENCY,
        scheduling: 'lifo',
    };
    const region = options.region ?? (options.endpoint === undefined ? undefined : 'us-east-1');
    const client = new sdk.S3Client({
        ...(region === undefined ? {} : { region }),
        ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
        forcePathStyle: options.pathStyle ?? options.endpoint !== undefined,
        ...(credentials.provider === undefined ? {} : { credentials: credentials.provider }),
        // Retries are ours: they know what has arrived, and what the second answer to a put means.
        maxAttempts: 1,
        // Checksum trailers need a chunked body, which Ceph, Swift and R2 refuse; the body's SHA-256 is signed instead.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        // A server that does not know `Expect: 100-continue` would be waited for 6 s before each large body.
        expectContinueHeader: false,
        logger: SILENT,
        requestHandler: { httpAgent: agent, httpsAgent: agent },
    });
    return { sdk, client };
}
/**
 * Signs a body with the SHA-256 that is known of it: no second hash, a stream needs no chunked framing, and a server
 * refuses bytes that differ. For the `build` step of a command's middleware.
 */
function payloadDigest(digest) {
    return (next) => (args) => {
        const { headers } = args.request;
        headers['x-amz-content-sha256'] = (0,domain_digest/* hexOf */.ZD)(digest);
        return next(args);
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-get.js



/** As the port says. */
async function getFromS3(connection, name, options) {
    const asked = askedOf(options);
    return await connection
        .run(options.signal, async ({ call, sdk, send }) => {
        const command = new sdk.GetObjectCommand({
            Bucket: connection.options.bucket,
            Key: connection.keyOf(name),
            ...(asked.isWhole ? {} : { Range: rangeHeader(asked) }),
        });
        const answer = await send((client, sendOptions) => client.send(command, sendOptions));
        const body = bodyOf(connection, answer);
        const expected = expectedIn(connection, asked, { answer, body });
        await drain(body, {
            call,
            name: connection.name,
            sink: options.sink,
            expected: expected.bytes,
            isDiscarded: options.length === 0,
        });
        return { found: true, size: expected.size };
    })
        .catch((error) => s3_get_outcomeOf(error));
}
function rangeHeader({ from, count }) {
    return `bytes=${from}-${count === undefined ? '' : from + count - 1}`;
}
/** A body that nobody reads would hold its socket for ever. */
function expectedIn(connection, asked, { answer, body }) {
    try {
        return expectedOf(connection.name, asked, {
            range: answer.ContentRange,
            bytes: answer.ContentLength ?? null,
        });
    }
    catch (error) {
        body.destroy();
        throw error;
    }
}
function bodyOf({ name }, { Body }) {
    if (Body instanceof external_node_stream_.Readable)
        return Body;
    throw new bundle_errors/* LockstepError */.Cj('backend-unreachable', { message: `${name} answered without a body` });
}
/**
 * Only NoSuchKey is a miss, and 416 a part beyond the end. Another 404 is of a bucket or endpoint that is not there,
 * and a 403 may be anything: neither may look like an empty store.
 */
function s3_get_outcomeOf(error) {
    if ((0,bundle_errors/* hasCode */.up)(error, 'backend-bucket-missing') && error.data['reason'] === 'NoSuchKey') {
        return { found: false };
    }
    if (error instanceof bundle_errors/* LockstepError */.Cj && error.data['status'] === 416) {
        const { size } = error.data;
        return { found: true, size: typeof size === 'number' ? size : null };
    }
    throw error;
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-list.js


const PAGE = 1000;
/** As the port says. */
async function* listS3(connection, prefix, signal) {
    const root = connection.keyOf('');
    let token;
    do {
        const page = await s3_list_listPage(connection, { prefix: root + prefix, token, signal });
        for (const object of page.Contents ?? []) {
            const listed = listedOf(object, root);
            if (listed !== undefined)
                yield listed;
        }
        const next = page.IsTruncated === true ? page.NextContinuationToken : undefined;
        if (next !== undefined && next === token)
            throw broken(connection, 'gave the same page twice');
        token = next;
    } while (token !== undefined);
}
async function s3_list_listPage(connection, page) {
    return await connection.run(page.signal, async ({ sdk, send }) => {
        const command = new sdk.ListObjectsV2Command({
            Bucket: connection.options.bucket,
            Prefix: page.prefix,
            MaxKeys: connection.options.pageSize ?? PAGE,
            // Foreign keys may have characters that XML cannot hold; ours need no escaping.
            EncodingType: 'url',
            ...(page.token === undefined ? {} : { ContinuationToken: page.token }),
        });
        const answer = await send((client, options) => client.send(command, options));
        // Some other XML reads as a listing of nothing; every listing says whether there is more.
        if (answer.IsTruncated === undefined)
            throw broken(connection, 'answered with no listing');
        return answer;
    });
}
function listedOf({ Key, Size, LastModified }, root) {
    const key = decodedKey(Key ?? '');
    if (!key.startsWith(root))
        return undefined;
    const name = key.slice(root.length);
    if (!(0,object_name/* isObjectName */.V)(name))
        return undefined;
    return { name, size: Size ?? 0, modified: LastModified?.getTime() ?? null };
}
/** Servers differ in whether they escape `/` in a listing. A key that cannot be decoded is not ours. */
function decodedKey(key) {
    try {
        return decodeURIComponent(key);
    }
    catch {
        return '';
    }
}
function broken({ name }, what) {
    return new bundle_errors/* LockstepError */.Cj('backend-unreachable', { message: `${name} ${what}` });
}

// EXTERNAL MODULE: ./.cache/bundle/domain/parallel.js
var parallel = __webpack_require__(45055);
;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-options.js
/** Encryption by the server, as a request for an object or an upload in parts has it. */
function encryptionOf(options) {
    if (options.sse === undefined)
        return {};
    const key = options.kmsKey === undefined ? {} : { SSEKMSKeyId: options.kmsKey };
    return { ServerSideEncryption: options.sse, ...key };
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-multipart.js









/** 219 MB/s to Ceph on two cores; more parts at once, or of other sizes, were slower or no faster. */
const PART_SIZE = 16 * 1024 * 1024;
const PARTS_AT_ONCE = 4;
/** Of S3. */
const MOST_PARTS = 10_000;
/** Throws as the port says, and `object-corrupt`; the upload is given up then. */
async function putInParts(put) {
    const upload = await begin(put);
    try {
        const parts = await sendParts(put, upload);
        await complete(put, upload, parts);
        return 'written';
    }
    catch (error) {
        await abort(put, upload);
        if (statusOf(error) === 412)
            return 'exists';
        throw error;
    }
}
async function begin({ connection, key, signal }) {
    const where = { Bucket: connection.options.bucket, Key: key };
    const { UploadId } = await connection.run(signal, ({ sdk, send }) => {
        const command = new sdk.CreateMultipartUploadCommand({
            ...where,
            ...encryptionOf(connection.options),
        });
        return send((client, options) => client.send(command, options));
    });
    if (UploadId !== undefined)
        return { ...where, UploadId };
    throw new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
        message: `${connection.name} answered without the id of an upload`,
    });
}
async function sendParts(put, upload) {
    const size = sizeOf(put.body);
    const wanted = put.connection.options.multipart?.partSize ?? PART_SIZE;
    const partSize = Math.max(wanted, Math.ceil(size / MOST_PARTS));
    const starts = Array.from({ length: Math.ceil(size / partSize) }, (_, at) => at * partSize);
    const source = await openParts(put.body);
    const stop = new AbortController();
    const sendOne = async (start, index) => {
        stop.signal.throwIfAborted();
        const bytes = await source.read(start, Math.min(partSize, size - start));
        return await s3_multipart_sendPart(put, upload, { number: index + 1, bytes });
    };
    try {
        const results = await (0,parallel/* mapSettled */.A)(starts, PARTS_AT_ONCE, (start, index) => sendOne(start, index).catch((error) => {
            // Nothing more is sent for an upload that is given up; the first reason is the one that counts.
            stop.abort(error);
            throw stop.signal.reason;
        }));
        stop.signal.throwIfAborted();
        if (!source.isWhole())
            throw notItsDigest(put.body);
        return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    }
    finally {
        await source.close();
    }
}
async function s3_multipart_sendPart({ connection, signal }, upload, part) {
    const size = part.bytes.byteLength;
    const body = { kind: 'bytes', bytes: part.bytes, digest: (0,domain_digest/* digestOf */.ol)(part.bytes) };
    const { ETag } = await connection.run(signal, ({ call, sdk, send }) => {
        const command = new sdk.UploadPartCommand({
            ...upload,
            PartNumber: part.number,
            Body: bodyStream(body, call, { start: 0, bytes: size }),
            ContentLength: size,
        });
        command.middlewareStack.add(payloadDigest(body.digest), { step: 'build', name: 'digest' });
        return send((client, options) => client.send(command, options));
    });
    return { PartNumber: part.number, ...(ETag === undefined ? {} : { ETag }) };
}
async function complete({ connection, conditions, signal }, upload, parts) {
    await connection.run(signal, async ({ sdk, send }) => {
        const command = new sdk.CompleteMultipartUploadCommand({
            ...upload,
            MultipartUpload: { Parts: parts },
            ...(conditions.known === 'refused' ? {} : { IfNoneMatch: '*' }),
        });
        await send((client, options) => client.send(command, options));
    });
}
/** Also for a run that was cancelled: parts that stay behind cost space until the bucket's rule for them applies. */
async function abort({ connection }, upload) {
    await connection
        .run(undefined, async ({ sdk, send }) => {
        const command = new sdk.AbortMultipartUploadCommand(upload);
        await send((client, options) => client.send(command, options));
    })
        .catch(() => {
        // What went wrong before is the news; this only tidies up after it.
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3-put.js







const MIB = 1024 * 1024;
const PARTS_ABOVE = 64 * MIB;
/** Above that size the name is looked up first: an upload for nothing costs more than one request. */
const LOOK_UP_ABOVE = 2 * MIB;
/** As the port says; a 403 AccessDenied is the outcome `denied`. */
async function putToS3(server, name, what) {
    const put = { ...server, ...what, key: server.connection.keyOf(name) };
    try {
        await requireBody(put.body);
        const mustLookUp = put.conditions.known === 'refused' || sizeOf(put.body) > LOOK_UP_ABOVE;
        if (mustLookUp && (await s3_put_isThere(put)))
            return 'exists';
        return await s3_put_send(put);
    }
    catch (error) {
        if ((0,bundle_errors/* hasCode */.up)(error, 'backend-denied'))
            return 'denied';
        throw await blame(put.body, error);
    }
}
/**
 * The server makes a put fail when the name is taken, if it knows conditions. If not, two writers may both find nothing
 * and both write: the same bytes, as objects are named for what they are.
 */
async function s3_put_send(put) {
    const partsAbove = put.connection.options.multipart?.above ?? PARTS_ABOVE;
    if (sizeOf(put.body) > partsAbove)
        return await putInParts(put);
    if (put.conditions.known === 'refused')
        return await sendObject(put, {});
    try {
        return await sendObject(put, { IfNoneMatch: '*' });
    }
    catch (error) {
        if (statusOf(error) === 412) {
            put.conditions.known = 'honoured';
            return 'exists';
        }
        if (statusOf(error) !== 501)
            throw error;
    }
    return await sendUnconditionally(put);
}
/** A 501 may also be about something else than the condition, so it is remembered only when this goes well. */
async function sendUnconditionally(put) {
    const outcome = (await s3_put_isThere(put)) ? 'exists' : await sendObject(put, {});
    put.conditions.known = 'refused';
    return outcome;
}
/** A 403 here may only mean that the right to list is missing; the put that follows tells. */
async function s3_put_isThere({ connection, key, signal }) {
    try {
        await connection.run(signal, async ({ sdk, send }) => {
            const command = new sdk.HeadObjectCommand({ Bucket: connection.options.bucket, Key: key });
            await send((client, options) => client.send(command, options));
        });
        return true;
    }
    catch (error) {
        if (statusOf(error) === 404 || statusOf(error) === 403)
            return false;
        throw error;
    }
}
async function sendObject({ connection, key, body, signal }, condition) {
    await connection.run(signal, async ({ call, sdk, send }) => {
        const command = new sdk.PutObjectCommand({
            Bucket: connection.options.bucket,
            Key: key,
            Body: bodyStream(body, call, { start: 0, bytes: sizeOf(body) }),
            ContentLength: sizeOf(body),
            ...encryptionOf(connection.options),
            ...condition,
        });
        command.middlewareStack.add(payloadDigest(body.digest), { step: 'build', name: 'digest' });
        await send((client, options) => client.send(command, options));
    });
    return 'written';
}
const DIGEST_REFUSALS = new Set([
    'BadDigest',
    'InvalidDigest',
    'XAmzContentSHA256Mismatch',
]);
/** A refused digest is either the fault of the bytes here, which no retry heals, or of the way to the server. */
async function blame(body, error) {
    if (!(error instanceof bundle_errors/* LockstepError */.Cj) || !DIGEST_REFUSALS.has(error.data['reason']))
        return error;
    if (!(await isItsDigest(body)))
        return notItsDigest(body);
    return new bundle_errors/* LockstepError */.Cj('backend-unreachable', {
        message: `${error.message}; the bytes were damaged on their way`,
        data: error.data,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/s3.js




/**
 * Connects when first used. Conditional writes count as `unknown` until the server has refused one name, or the
 * condition itself.
 */
function createS3Backend(options) {
    const connection = connectS3(options);
    const conditions = { known: 'unknown' };
    return {
        name: connection.name,
        get capabilities() {
            const conditional = conditions.known;
            return { ranges: true, list: true, remove: true, conditional, maxWrites: null };
        },
        get: (name, getOptions) => getFromS3(connection, name, getOptions),
        putIfAbsent: (name, body, { signal } = {}) => putToS3({ connection, conditions }, name, { body, signal }),
        list: (prefix, { signal } = {}) => listS3(connection, prefix, signal),
        remove: (name, { signal } = {}) => removeFromS3(connection, name, signal),
        clockSkew: () => connection.clockSkew(),
        close: () => connection.close(),
    };
}
/** One by one: the SDK's request for many sends a checksum that Swift refuses. A key that is not there is fine for S3. */
async function removeFromS3(connection, name, signal) {
    await connection.run(signal, async ({ sdk, send }) => {
        const command = new sdk.DeleteObjectCommand({
            Bucket: connection.options.bucket,
            Key: connection.keyOf(name),
        });
        await send((client, sendOptions) => client.send(command, sendOptions));
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/adapters/backends/open-backend.js
/** From the settings of a remote and the variables of the process to its backend; each client loads with its first call. */









/** Asks nobody yet. Where the variables cannot be enough, every call throws `backend-credentials`. */
function openBackend(settings, options) {
    const { url } = settings;
    if (url.scheme === 'file')
        return createDirectoryBackend({ directory: url.path, name: url.text });
    if (url.scheme === 'actions')
        return createActionsBackend(options);
    const opening = { ...options, settings, url };
    if (url.scheme === 's3')
        return openS3(opening);
    return url.scheme === 'gs' ? openGcs(opening) : openAzure(opening);
}
/** Fields that say something: what is null is left to the adapter. */
function said(fields) {
    const entries = Object.entries(fields).filter(([, value]) => value !== null);
    return Object.fromEntries(entries);
}
function variable(variables, ...names) {
    for (const name of names) {
        const value = variables[name]?.trim() ?? '';
        if (value !== '')
            return value;
    }
    return null;
}
function openS3(opening) {
    const { settings, url, variables, clock } = opening;
    const region = settings.region ?? variable(variables, 'AWS_REGION', 'AWS_DEFAULT_REGION');
    const { endpoint, pathStyle, sse, kmsKey, concurrency, timeoutMs } = settings;
    return createS3Backend({
        bucket: url.bucket,
        prefix: url.prefix,
        credentials: s3Credentials(opening),
        concurrency,
        clock,
        limits: { answer: timeoutMs },
        ...said({ endpoint, region, pathStyle, sse, kmsKey }),
    });
}
function s3Credentials({ settings, variables }) {
    const { role, audience, stsEndpoint } = settings;
    if (role !== null) {
        return {
            kind: 'web-identity',
            identity: {
                roleArn: role,
                identityToken: createIdentityToken(variables),
                ...said({ audience, stsEndpoint }),
            },
        };
    }
    const accessKeyId = variable(variables, 'AWS_ACCESS_KEY_ID');
    const secretAccessKey = variable(variables, 'AWS_SECRET_ACCESS_KEY');
    if (accessKeyId === null || secretAccessKey === null)
        return { kind: 'default' };
    const sessionToken = variable(variables, 'AWS_SESSION_TOKEN');
    return { kind: 'static', accessKeyId, secretAccessKey, ...said({ sessionToken }) };
}
function openGcs(opening) {
    const { settings, url, clock } = opening;
    const { endpoint, timeoutMs } = settings;
    return createGcsBackend({
        bucket: url.bucket,
        prefix: url.prefix,
        credentials: gcsCredentials(opening),
        clock,
        limits: { answer: timeoutMs },
        ...said({ endpoint }),
    });
}
/** `audience` is the provider of the workload identity pool, `role` the account to act as. */
function gcsCredentials({ settings, variables }) {
    const { audience, role, stsEndpoint, endpoint } = settings;
    const provider = audience?.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, '') ?? '';
    if (provider !== '') {
        return {
            kind: 'workload-identity',
            provider,
            identityToken: createIdentityToken(variables),
            ...said({ serviceAccount: role, stsEndpoint }),
        };
    }
    const file = variable(variables, 'GOOGLE_APPLICATION_CREDENTIALS');
    if (file !== null) {
        return isServiceAccount(file) ? { kind: 'key', key: file } : { kind: 'default' };
    }
    // An emulator knows no accounts, and Google's library would look for one on the machine.
    return endpoint?.startsWith('http://') === true ? { kind: 'anonymous' } : { kind: 'default' };
}
/** Other kinds of files are Google's library's to read, and so are its errors for a file that is none. */
function isServiceAccount(file) {
    try {
        const { type } = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return type === 'service_account';
    }
    catch {
        return false;
    }
}
function openAzure(opening) {
    const { settings, url, variables, clock } = opening;
    const { endpoint, timeoutMs } = settings;
    const text = variable(variables, 'AZURE_STORAGE_CONNECTION_STRING');
    const named = /(?:^|;)AccountName=([^;]+)/i.exec(text ?? '')?.[1] ?? null;
    const account = variable(variables, 'AZURE_STORAGE_ACCOUNT', 'AZURE_STORAGE_ACCOUNT_NAME') ?? named;
    if (account === null && endpoint === null)
        return withoutAccount(url.text);
    return createAzureBackend({
        account: account ?? '',
        container: url.bucket,
        prefix: url.prefix,
        credentials: azureCredentials(opening, text),
        clock,
        limits: { answer: timeoutMs },
        ...said({ endpoint }),
    });
}
function withoutAccount(name) {
    const error = new bundle_errors/* LockstepError */.Cj('backend-credentials', {
        message: `${name} needs the name of a storage account`,
        hint: 'set AZURE_STORAGE_ACCOUNT, AZURE_STORAGE_CONNECTION_STRING, or endpoint of the remote',
    });
    return createFailingBackend(name, error);
}
function azureCredentials({ settings, variables }, text) {
    if (text !== null)
        return { kind: 'connection-string', text };
    const key = variable(variables, 'AZURE_STORAGE_KEY', 'AZURE_STORAGE_ACCOUNT_KEY');
    if (key !== null)
        return { kind: 'shared-key', key };
    const sas = variable(variables, 'AZURE_STORAGE_SAS_TOKEN');
    if (sas !== null)
        return { kind: 'sas', sas };
    const client = settings.role ?? variable(variables, 'AZURE_CLIENT_ID');
    const tenant = variable(variables, 'AZURE_TENANT_ID');
    if (client === null || tenant === null || !canMintIdentity(variables)) {
        return { kind: 'anonymous' };
    }
    const { audience, stsEndpoint } = settings;
    return {
        kind: 'workload-identity',
        tenant,
        client,
        identityToken: createIdentityToken(variables),
        ...said({ audience, authority: stsEndpoint }),
    };
}

// EXTERNAL MODULE: ./.cache/bundle/adapters/node-clock.js
var node_clock = __webpack_require__(68167);
// EXTERNAL MODULE: ./.cache/bundle/adapters/node-disk.js
var node_disk = __webpack_require__(21288);
// EXTERNAL MODULE: ./.cache/bundle/domain/accept-record.js
var accept_record = __webpack_require__(20604);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/pack-stream.js
/** Unbounded, since it holds names only; for one reader. */
function createPackStream() {
    const queue = [];
    let isOver = false;
    let wake = () => undefined;
    const changed = () => wake();
    return {
        push(pack) {
            queue.push(pack);
            changed();
        },
        end() {
            isOver = true;
            changed();
        },
        arrivals: {
            async *[Symbol.asyncIterator]() {
                for (;;) {
                    const next = queue.shift();
                    if (next !== undefined)
                        yield next;
                    else if (isOver)
                        return;
                    else
                        await new Promise((resolve) => (wake = resolve));
                }
            },
        },
    };
}

// EXTERNAL MODULE: ./.cache/bundle/store/publish.js
var store_publish = __webpack_require__(16056);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/fetch.js
var remote_fetch = __webpack_require__(16638);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/remote-root.js
var remote_root = __webpack_require__(66931);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/pull.js
/** Brings the packs of a root into the local store, several at a time, each verified before it is taken over. */






/** Packs on their way at the same time. */
const LANES = 4;
/**
 * True when every pack of the root is in the local store afterwards; false when one is not there any more (T04, T16):
 * what has arrived by then stays. Throws `backend-lied` for bytes that are not what the root or their own index says.
 */
async function pullPacks(at, remote, found) {
    let isComplete = true;
    const settled = await (0,parallel/* mapSettled */.A)((0,remote_root/* piecesOf */.X)(found), LANES, async (piece) => {
        if (!isComplete)
            return;
        try {
            if (!(await pullOnce(at, remote, { found, piece })))
                isComplete = false;
            else
                at.onPack?.(piece);
        }
        catch (error) {
            isComplete = false;
            throw error;
        }
    });
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    return isComplete;
}
/** Two components may need the same pack at the same time; it travels once. */
async function pullOnce(at, remote, pull) {
    const { digest } = pull.piece;
    if (await at.local.hasPack(digest))
        return true;
    const running = remote.fetching.get(digest);
    if (running !== undefined)
        return running;
    const pulled = pullPack(at, remote, pull).finally(() => remote.fetching.delete(digest));
    remote.fetching.set(digest, pulled);
    return pulled;
}
async function pullPack(at, remote, { found, piece }) {
    const { local, disk, signal } = at;
    const path = local.temporaryPath();
    const { backend } = remote;
    const came = found.inline !== null && piece.object === found.name ? found.inline : null;
    if (came !== null && (0,domain_digest/* digestOf */.ol)(came) === piece.digest)
        writeFile(disk, path, came);
    else if (!(await (0,remote_fetch/* fetchToFile */.kn)({ backend, disk, signal }, piece, path)))
        return false;
    if (await local.adopt(path, piece.digest))
        return true;
    // Its name is the digest of its bytes, and yet its index lies: whoever made it made both.
    throw (0,remote_fetch/* lied */.tZ)(backend.name, `the pack in ${piece.object} is no sound pack`, piece.object);
}
function writeFile(disk, path, bytes) {
    (0,store_publish/* writing */.dV)(path, () => {
        disk.mkdir((0,external_node_path_.dirname)(path));
        const fd = disk.open(path, 'wx', 0o644);
        try {
            disk.write(fd, bytes);
        }
        catch (error) {
            (0,store_publish/* removeIfThere */.Ks)(disk, path);
            throw error;
        }
        finally {
            disk.close(fd);
        }
    });
}
/** True when every pack of the root is here or is still there; asks for one byte of each that is not here. */
async function isStillThere({ local, signal }, { backend, concurrency }, found) {
    // Without ranges a look costs as much as the object: the restore itself will tell.
    if (!backend.capabilities.ranges)
        return true;
    const settled = await (0,parallel/* mapSettled */.A)((0,remote_root/* piecesOf */.X)(found), concurrency, async (piece) => {
        if (piece.object === found.name || (await local.hasPack(piece.digest)))
            return true;
        const sink = () => undefined;
        return (await backend.get(piece.object, { length: 1, sink, signal })).found;
    });
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    return settled.every((one) => one.status === 'fulfilled' && one.value);
}

// EXTERNAL MODULE: ./.cache/bundle/store/remote/signing.js
var signing = __webpack_require__(90717);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/read-through.js
/** What the local store does not have, from the remotes: records with their origin, trees with all their packs. */



/**
 * The local record; else the first of a remote that its signature or place vouches for; else the first at all, which
 * the operation takes if the lock names its output, and otherwise tells why not.
 */
async function readRecord(tiers, buildKey) {
    const own = await tiers.local.readRecord(buildKey);
    if (own !== null) {
        noteKey(tiers, own);
        return own;
    }
    let doubtful = null;
    for (const remote of tiers.remotes) {
        const found = await remote.attempt(() => remote.root(buildKey), null);
        if (found === null)
            continue;
        const { record } = found.root;
        noteKey(tiers, record);
        if (isTrusted(tiers, remote, found))
            return record;
        doubtful ??= record;
    }
    return doubtful;
}
function noteKey({ keysOf }, { output, buildKey }) {
    keysOf.set(output, (keysOf.get(output) ?? new Set()).add(buildKey));
}
/** Remembers where the record is from; true when that, or its signature, is enough whatever the lock says. */
function isTrusted(tiers, remote, found) {
    const { scope } = found;
    const { record } = found.root;
    const { keys, trust } = tiers;
    const origin = {
        kind: 'remote',
        remote: remote.backend.name,
        scope,
        writersTrusted: remote.writersTrusted && !keys.require,
        signature: (0,signing/* checkSignatures */.ae)(record, keys.trusted),
    };
    tiers.origins.set(record, origin);
    const isHighEnough = trust === 'low' || record.producer.trust === 'high';
    const isGood = isHighEnough && (0,accept_record/* whyUntrusted */.RY)(record, origin, trust) === null;
    // Whoever can sign replaces what nobody will believe, once the component is built.
    if (!isGood && keys.own !== null)
        remote.replaceable.add(record.buildKey);
    return isGood;
}
/** The roots of remotes that say they hold a tree, in the order of the remotes. */
async function* rootsOf(tiers, tree) {
    for (const remote of tiers.remotes) {
        for (const buildKey of tiers.keysOf.get(tree) ?? []) {
            const found = await remote.attempt(() => remote.root(buildKey), null);
            if (found?.root.record.output === tree)
                yield [remote, found];
        }
    }
}
/** True when a remote has all packs of the tree that are not here, as far as it says. */
async function isRemote(tiers, tree) {
    for await (const [remote, found] of rootsOf(tiers, tree)) {
        const isThere = await remote.attempt(async () => {
            const answer = await isStillThere(tiers, remote, found);
            if (!answer)
                remote.abandon(found);
            return answer;
        }, false);
        if (isThere)
            return true;
    }
    return false;
}
/** Fetches the packs of a tree; false when no remote has all of them. A root that names too few is as good as none. */
async function bringTree(tiers, tree, onPack = () => undefined) {
    const { local } = tiers;
    for await (const [remote, found] of rootsOf(tiers, tree)) {
        const isHere = await remote.attempt(async () => {
            const isWhole = (await pullPacks({ ...tiers, onPack: ({ digest }) => onPack(digest) }, remote, found)) &&
                (await local.has(tree));
            if (!isWhole)
                remote.abandon(found);
            else
                await keepRecord(tiers, remote, found);
            return isWhole;
        }, false);
        if (isHere || (await local.has(tree)))
            return true;
    }
    return false;
}
/** A record that needs no lock to be believed is as good as our own from now on. */
async function keepRecord(tiers, remote, found) {
    const { record } = found.root;
    if (!isTrusted(tiers, remote, found))
        return;
    if ((await tiers.local.readRecord(record.buildKey)) === null) {
        await tiers.local.writeRecord(record);
    }
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/counting.js
/** Decorates a backend; `statistics` is a copy of what was counted so far. */
function counting(backend, clock) {
    const counts = {
        remote: backend.name,
        requests: 0,
        hits: 0,
        misses: 0,
        written: 0,
        failures: 0,
        bytesIn: 0,
        bytesOut: 0,
        milliseconds: 0,
    };
    const request = requestsInto(counts, clock);
    return {
        statistics: () => ({ ...counts }),
        backend: {
            ...backend,
            get: (name, options) => countedGet(counts, request, (counted) => backend.get(name, counted), options),
            async putIfAbsent(name, body, options) {
                const outcome = await request(() => backend.putIfAbsent(name, body, options));
                if (outcome === 'written') {
                    counts.written += 1;
                    counts.bytesOut += body.kind === 'file' ? body.size : body.bytes.byteLength;
                }
                return outcome;
            },
            list: (prefix, options) => countedList(counts, clock, backend.list(prefix, options)),
            remove: (name, options) => request(() => backend.remove(name, options)),
        },
    };
}
function requestsInto(counts, clock) {
    return async (work) => {
        const begun = clock.monotonic();
        counts.requests += 1;
        try {
            return await work();
        }
        catch (error) {
            counts.failures += 1;
            throw error;
        }
        finally {
            counts.milliseconds += clock.monotonic() - begun;
        }
    };
}
async function countedGet(counts, request, get, options) {
    let isRefused = false;
    const sink = async (bytes) => {
        counts.bytesIn += bytes.byteLength;
        try {
            await options.sink(bytes);
        }
        catch (error) {
            isRefused = true;
            throw error;
        }
    };
    try {
        const outcome = await request(() => get({ ...options, sink }));
        counts[outcome.found ? 'hits' : 'misses'] += 1;
        return outcome;
    }
    catch (error) {
        // Whoever has read enough ends the get by throwing: the backend did not fail.
        if (isRefused) {
            counts.failures -= 1;
            counts.hits += 1;
        }
        throw error;
    }
}
async function* countedList(counts, clock, objects) {
    const begun = clock.monotonic();
    counts.requests += 1;
    try {
        yield* objects;
    }
    catch (error) {
        counts.failures += 1;
        throw error;
    }
    finally {
        counts.milliseconds += clock.monotonic() - begun;
    }
}

// EXTERNAL MODULE: ./.cache/bundle/store/remote/remote-layout.js
var remote_layout = __webpack_require__(36349);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/retrying.js + 3 modules
var retrying = __webpack_require__(76579);
// EXTERNAL MODULE: ./.cache/bundle/store/remote/tombstones.js
var tombstones = __webpack_require__(78236);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/remote.js






/** Milliseconds that one call may take with all its tries: 64 MiB at 2 Mbit/s. */
const TOTAL_MS = 5 * 60_000;
/** Opens nothing and asks nothing yet. */
function createRemote(setup, context) {
    const { clock, signal } = context;
    const counted = counting(setup.backend, clock);
    const { attempts } = setup;
    const backend = (0,retrying/* retrying */.R)(counted.backend, { ...context, attempts, totalMs: TOTAL_MS });
    const failures = createFailures(context);
    const roots = new Map();
    const reads = (0,remote_layout/* scopesToRead */.dW)(context.trust);
    const packs = new Map();
    const replaceable = new Set();
    const readIn = scopeReader({ backend, signal }, reads);
    const readFirst = async (buildKey) => {
        for (const scope of reads) {
            const found = await readIn(scope, buildKey);
            if (found === null)
                continue;
            for (const piece of (0,remote_root/* piecesOf */.X)(found))
                packs.set(piece.digest, piece);
            return found;
        }
        return null;
    };
    return {
        backend,
        reads,
        writes: setup.mode === 'auto' || setup.mode === 'read-write' ? context.trust : null,
        writersTrusted: setup.writers === 'trusted',
        concurrency: setup.concurrency,
        packs,
        fetching: new Map(),
        replaceable,
        abandon({ root }) {
            replaceable.add(root.record.buildKey);
            roots.set(root.record.buildKey, Promise.resolve(null));
            for (const { digest } of root.packs)
                packs.delete(digest);
        },
        tombstones: (0,tombstones/* createTombstones */.tK)(backend),
        root(buildKey) {
            const asked = roots.get(buildKey) ?? readFirst(buildKey);
            roots.set(buildKey, asked);
            // A failure is not an answer: the next one who asks may have more luck.
            asked.catch(() => roots.delete(buildKey));
            return asked;
        },
        forget: (buildKey) => void roots.delete(buildKey),
        stopWriting: (why) => context.tell(stoppedFinding(backend.name, why)),
        attempt: failures.attempt,
        statistics: counted.statistics,
    };
}
/** Credentials of a proposal may be good for `high/` alone, and that is what it profits from most. */
function scopeReader(source, reads) {
    const closed = new Set();
    return async (scope, buildKey) => {
        if (closed.has(scope))
            return null;
        try {
            return await (0,remote_root/* readRoot */.o)(source, scope, buildKey);
        }
        catch (error) {
            if (scope === reads[0] || !(0,bundle_errors/* hasCode */.up)(error, 'backend-denied'))
                throw error;
            closed.add(scope);
            return null;
        }
    };
}
function createFailures({ onCacheError, tell }) {
    const told = new Set();
    let isOut = false;
    const tellOnce = (kind, finding) => {
        if (!told.has(kind))
            tell(finding);
        told.add(kind);
    };
    return {
        async attempt(work, otherwise) {
            if (isOut)
                return otherwise;
            try {
                return await work();
            }
            catch (error) {
                if (!isRemoteTrouble(error))
                    throw error;
                if (endsUse(error))
                    isOut = true;
                if (onCacheError === 'error')
                    throw error;
                tellOnce(isOutage(error) ? 'outage' : error.code, findingOf(error, isOut));
                return otherwise;
            }
        },
    };
}
/** Whatever the remote or the disk under it does costs time, never the run. */
function isRemoteTrouble(error) {
    return error instanceof bundle_errors/* LockstepError */.Cj && error.kind !== 'cancelled' && error.kind !== 'bug';
}
/** Reset, timeout or throttled: to people it is one thing. */
function isOutage({ code, kind }) {
    return code.startsWith('backend-') && kind === 'unavailable';
}
/** Lies, and what a person has to put right first. */
function endsUse({ code, kind }) {
    return code.startsWith('backend-') && kind !== 'unavailable';
}
function stoppedFinding(name, why) {
    return why === 'denied'
        ? {
            severity: 'notice',
            code: 'backend-denied',
            message: `this run may read ${name} but not write there; it saves nothing in it`,
            fix: 'declare `mode: read-only` for it, or give the run the right to write',
        }
        : {
            severity: 'notice',
            code: 'backend-full',
            message: `${name} takes no more objects from one run; the rest is not saved in it`,
        };
}
function findingOf(error, isOut) {
    const severity = error.kind === 'integrity' ? 'high' : 'warning';
    const rest = isOut ? 'it is not used again in this run' : 'the run goes on without it';
    return {
        severity,
        code: error.code,
        message: `${error.message}; ${rest}`,
        ...(error.hint !== undefined && { fix: error.hint }),
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/byte-budget.js
/** Bounds the bytes that are in flight at the same time, not only the requests. */
function createByteBudget(limit) {
    let held = 0;
    const waiting = [];
    const startNext = () => {
        for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
            if (held > 0 && held + next.bytes > limit)
                return;
            waiting.shift();
            held += next.bytes;
            next.start();
        }
    };
    return {
        async hold(bytes, work) {
            await new Promise((start) => {
                waiting.push({ bytes, start });
                startNext();
            });
            try {
                return await work();
            }
            finally {
                held -= bytes;
                startNext();
            }
        },
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/root-file.js
/** Files on their way out: hashed before they are sent, and roots put together on disk so that memory stays small. */




const PIECE_BYTES = 1 << 20;
/** The pack as a body; throws `object-corrupt` when it is damaged: what is sent can never be corrected (T12). */
function packBody(disk, pack) {
    eachVerifiedPiece(disk, pack, () => undefined);
    return { kind: 'file', path: pack.path, size: pack.bytes, digest: pack.pack };
}
/** Writes head, pack and digest into a new file at `path`. Throws `object-corrupt`, `disk-full`, `state-write-failed`. */
function rootBody(disk, path, of) {
    const content = (0,domain_digest/* digestStream */.Nq)();
    const whole = (0,domain_digest/* digestStream */.Nq)();
    let size = 0;
    (0,store_publish/* writing */.dV)(path, () => {
        disk.mkdir((0,external_node_path_.dirname)(path));
        (0,store_publish/* cleaningUp */.fm)(disk, path, () => {
            const fd = disk.open(path, 'wx', 0o644);
            const write = (bytes) => {
                whole.update(bytes);
                disk.write(fd, bytes);
                size += bytes.byteLength;
            };
            const add = (bytes) => {
                content.update(bytes);
                write(bytes);
            };
            try {
                add(of.head);
                if (of.inline !== null)
                    eachVerifiedPiece(disk, of.inline, add);
                write(rawDigest(content.digest()));
            }
            finally {
                disk.close(fd);
            }
        });
    });
    return { kind: 'file', path, size, digest: whole.digest() };
}
function rawDigest(digest) {
    return Buffer.from(digest.slice('sha256:'.length), 'hex');
}
/** The verdict comes after the last piece: what was done with them is to be thrown away then. */
function eachVerifiedPiece(disk, pack, use) {
    const running = (0,domain_digest/* digestStream */.Nq)();
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    const fd = disk.open(pack.path, 'r');
    let position = 0;
    try {
        for (let count = disk.read(fd, buffer, 0); count > 0; count = disk.read(fd, buffer, position)) {
            position += count;
            const piece = buffer.subarray(0, count);
            running.update(piece);
            use(piece);
        }
    }
    finally {
        disk.close(fd);
    }
    if (position === pack.bytes && running.digest() === pack.pack)
        return;
    throw new bundle_errors/* LockstepError */.Cj('object-corrupt', {
        message: `${pack.path} is damaged, so it was not sent`,
        hint: 'lockstep store verify --repair',
        data: { pack: pack.pack, path: pack.path },
    });
}

// EXTERNAL MODULE: ./.cache/bundle/store/remote/root-format.js
var root_format = __webpack_require__(32718);
;// CONCATENATED MODULE: ./.cache/bundle/store/remote/push.js






/** Sends one pack ahead of the record that will need it. Without that record it is nobody's, and collected. */
async function pushPack(pushing, remote, pack) {
    if (remote.writes === null)
        return 'denied';
    const sending = { ...pushing, remote, scope: remote.writes, packs: [pack] };
    const damaged = await probe(sending, unknown(sending));
    // One more object is kept for the root.
    if (isFull(remote, unknown(sending).length + 1))
        return 'full';
    const outcome = await upload(sending, unknown(sending), (one) => damaged.has(one));
    return outcome === 'denied' ? outcome : 'written';
}
/**
 * `before` is the build key of the component's former record: its root says where older packs lie. An existing root
 * is success: whoever wrote it made the same statement first. Throws `object-missing` when the output is not here,
 * `object-corrupt` for a damaged pack, and what backends throw.
 */
async function pushRecord(pushing, remote, of) {
    const { record, before } = of;
    const packs = await pushing.local.packsOf(record.output);
    if (packs === null || remote.writes === null)
        throw outputMissing(record);
    const push = { ...pushing, remote, scope: remote.writes, record, packs };
    if (before !== null && unknown(push).length > 0)
        await remote.root(before);
    const damaged = await probe(push, unknown(push));
    const inline = chooseInline(unknown(push));
    const apart = unknown(push).filter((pack) => pack !== inline);
    if (isFull(remote, apart.length + 1))
        return 'full';
    const uploaded = await upload(push, apart, (pack) => damaged.has(pack));
    if (uploaded === 'denied')
        return uploaded;
    return (await moveOffCondemned(push)) ? putRoot(push, inline) : 'denied';
}
function unknown({ remote, packs }) {
    return packs.filter(({ pack }) => !remote.packs.has(pack));
}
/** The largest new pack that may ride in the root: every other one costs an object. */
function chooseInline(packs) {
    const small = packs.filter(({ bytes }) => bytes <= root_format/* MAX_INLINE_BYTES */.Hy);
    return small.reduce((largest, pack) => (largest === null || pack.bytes > largest.bytes ? pack : largest), null);
}
function isFull(remote, more) {
    const { maxWrites } = remote.backend.capabilities;
    return maxWrites !== null && remote.statistics().written + more > maxWrites;
}
/**
 * Asks for one byte of each pack under its plain name, where that is cheap; gives those that lie there with another
 * length than they must have, which need another name.
 */
async function probe(push, packs) {
    const { remote, scope, signal } = push;
    const damaged = new Set();
    if (!remote.backend.capabilities.ranges)
        return damaged;
    const probeOne = async ({ pack, bytes }) => {
        for (const place of (0,remote_layout/* scopesToRead */.dW)(scope)) {
            const object = (0,remote_layout/* packName */.HC)(place, pack);
            const sink = () => undefined;
            const got = await remote.backend.get(object, { length: 1, sink, signal });
            if (got.found && (got.size ?? bytes) === bytes) {
                remote.packs.set(pack, { object, offset: 0, bytes, digest: pack });
                return;
            }
            if (got.found && place === scope)
                damaged.add(pack);
        }
    };
    await push_all(packs, remote.concurrency, probeOne);
    return damaged;
}
/** Sends packs as objects of their own; `renamed` ones beside what has their plain name already. */
async function upload(push, packs, renamed) {
    const { remote, scope, random, disk, signal, budget } = push;
    let isDenied = false;
    await push_all(packs, remote.concurrency, (one) => budget.hold(one.bytes, async () => {
        if (isDenied)
            return;
        const { pack, bytes } = one;
        const object = (0,remote_layout/* packName */.HC)(scope, pack, renamed(pack) ? random.hex(8) : null);
        const outcome = await remote.backend.putIfAbsent(object, packBody(disk, one), { signal });
        if (outcome === 'denied')
            isDenied = true;
        else
            remote.packs.set(pack, { object, offset: 0, bytes, digest: pack });
    }));
    return isDenied ? 'denied' : 'sent';
}
/** Packs that lie in condemned objects are sent once more under names that are not; false when that is denied. */
async function moveOffCondemned(push) {
    const { remote, scope, record, packs, signal } = push;
    const condemned = await remote.tombstones.read(signal);
    // An older root of the same key would be taken for ours, and go.
    if (condemned.has((0,remote_layout/* rootName */.SX)(scope, record.buildKey)))
        remote.replaceable.add(record.buildKey);
    const leaning = packs.filter(({ pack }) => {
        const object = remote.packs.get(pack)?.object;
        return object !== undefined && condemned.has(object);
    });
    return (await upload(push, leaning, () => true)) === 'sent';
}
async function putRoot(push, inline) {
    const { remote, scope, record, packs, disk, signal } = push;
    const name = (0,remote_layout/* rootName */.SX)(scope, record.buildKey);
    const head = (0,root_format/* encodeRootHead */.z3)({
        record,
        packs: packs.map((pack) => rootPack(remote, pack, inline)),
    });
    const path = push.local.temporaryPath();
    try {
        const body = rootBody(disk, path, { head, inline });
        await clearReplaceable(push, name);
        const outcome = await remote.backend.putIfAbsent(name, body, { signal });
        if (outcome !== 'written')
            return outcome;
        remote.forget(record.buildKey);
        if (inline !== null) {
            const { pack, bytes } = inline;
            remote.packs.set(pack, { object: name, offset: head.byteLength, bytes, digest: pack });
        }
        return outcome;
    }
    finally {
        (0,store_publish/* removeIfThere */.Ks)(disk, path);
    }
}
function rootPack(remote, { pack: digest, bytes }, inline) {
    const place = digest === inline?.pack ? undefined : remote.packs.get(digest);
    if (place === undefined)
        return { digest, bytes, object: null };
    const { object, offset } = place;
    return { digest, bytes, object, ...(offset > 0 && { offset }) };
}
/** A root that cannot serve would stand in the way of the good one for ever. */
async function clearReplaceable({ remote, record, signal }, name) {
    if (!remote.replaceable.has(record.buildKey) || !remote.backend.capabilities.remove)
        return;
    await remote.backend.remove(name, { signal });
    remote.replaceable.delete(record.buildKey);
}
async function push_all(items, limit, work) {
    const settled = await (0,parallel/* mapSettled */.A)(items, limit, work);
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
}
function outputMissing(record) {
    return new bundle_errors/* LockstepError */.Cj('object-missing', {
        message: `the output of ${record.component} is not in the local store, so it cannot be published`,
        data: { component: record.component, output: record.output },
    });
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/write-back.js





/** Bytes of packs on their way at the same time, to all remotes together. */
const BYTES_IN_FLIGHT = 256 << 20;
/** Writes records here at once and to the remotes behind the run's back, one after another each. */
function createWriteBack(tiers) {
    const { local, keys } = tiers;
    const pushing = { ...tiers, budget: createByteBudget(BYTES_IN_FLIGHT) };
    const queues = new Map();
    const writable = new Set(tiers.remotes.filter(({ writes }) => writes !== null));
    const failures = [];
    const attempt = async (remote, work) => {
        if (!writable.has(remote))
            return;
        try {
            const outcome = await remote.attempt(work, 'exists');
            if (outcome !== 'denied' && outcome !== 'full')
                return;
            writable.delete(remote);
            remote.stopWriting(outcome);
        }
        catch (error) {
            failures.push(error);
        }
    };
    const enqueue = (work) => {
        for (const remote of writable) {
            const last = queues.get(remote) ?? Promise.resolve();
            queues.set(remote, last.then(() => attempt(remote, () => work(remote))));
        }
    };
    return {
        async write(record) {
            const former = await local.latestRecord(record.component);
            const before = former?.buildKey ?? null;
            // Our key speaks for what this run made, never for what it found in a remote.
            const isFound = tiers.origins.has(record);
            const signed = keys.own === null || isFound ? record : (0,signing/* signRecord */.lm)(record, keys.own);
            await local.writeRecord(signed);
            noteKey(tiers, signed);
            enqueue((remote) => pushRecord(pushing, remote, { record: signed, before }));
        },
        send(pack) {
            if (pack.bytes > root_format/* MAX_INLINE_BYTES */.Hy)
                enqueue((remote) => pushPack(pushing, remote, pack));
        },
        async flush() {
            await Promise.all(queues.values());
            if (failures.length > 0)
                throw failures[0];
        },
    };
}

;// CONCATENATED MODULE: ./.cache/bundle/store/remote/tiered-store.js
/** The store over its tiers: what this run knows, the local store, then remotes in order; read through, written back. */






/**
 * A remote is never believed: packs are verified before they are visible, and a record from a remote enters the local
 * store only when its signature or its place vouches for it; one that only the lock vouches for is read anew each run.
 * Unreachable, lying or full remotes cost time and one finding each (T41), unless `onCacheError` is `error`.
 */
function createTieredStore(options) {
    const { local } = options;
    const tell = (finding) => options.emit({ type: 'finding', finding });
    const open = options.remotes.filter(({ mode }) => mode !== 'off');
    const tiers = {
        ...options,
        remotes: open.map((setup) => createRemote(setup, { ...options, tell })),
        keysOf: new Map(),
        origins: new WeakMap(),
    };
    const writer = createWriteBack(tiers);
    const bring = sharing((tree) => bringTree(tiers, tree));
    const through = async (tree, work) => {
        try {
            return await work();
        }
        catch (error) {
            // A damaged blob has been set aside by now, so its pack can come once more (T12).
            const isMiss = (0,bundle_errors/* hasCode */.up)(error, 'object-missing', 'object-corrupt');
            if (!isMiss || !(await bring(tree)))
                throw error;
            return work();
        }
    };
    return {
        put: (root, paths, given) => local.put(root, paths, {
            ...given,
            onPack(pack) {
                writer.send(pack);
                given?.onPack?.(pack);
            },
        }),
        async get(tree, root, paths, given) {
            if (await local.has(tree))
                return through(tree, () => local.get(tree, root, paths, given));
            const arriving = arrivalsOf(tiers, tree);
            return through(tree, () => local.get(tree, root, paths, { ...given, arriving }));
        },
        matches: (tree, root, paths) => through(tree, () => local.matches(tree, root, paths)),
        readTree: (tree) => through(tree, () => local.readTree(tree)),
        has: async (tree) => (await local.has(tree)) || isRemote(tiers, tree),
        readRecord: sharing((buildKey) => readRecord(tiers, buildKey)),
        bring,
        originOf: (record) => tiers.origins.get(record) ?? accept_record/* OWN_ORIGIN */.Qs,
        latestRecord: (component) => local.latestRecord(component),
        writeRecord: (record) => writer.write(record),
        exportTo: (directory, maxBytes) => local.exportTo(directory, maxBytes),
        importFrom: (directory) => local.importFrom(directory),
        flush: () => writer.flush(),
        statistics: () => tiers.remotes.map((remote) => remote.statistics()),
        async close() {
            await Promise.all(tiers.remotes.map(({ backend }) => backend.close()));
        },
    };
}
/** The packs of a tree as they come; a restore writes what is here while the rest travels. */
async function* arrivalsOf(tiers, tree) {
    const stream = createPackStream();
    const brought = bringTree(tiers, tree, stream.push).finally(stream.end);
    // It is awaited below; a reader that is busy meanwhile must not make its failure an unhandled one.
    brought.catch(() => undefined);
    try {
        yield* stream.arrivals;
    }
    finally {
        // Also for a reader that stops early: no transfer is left behind.
        await brought;
    }
}
/** Whoever asks the same while the answer is on its way gets that answer. */
function sharing(ask) {
    const running = new Map();
    return (digest) => {
        const asked = running.get(digest) ?? ask(digest).finally(() => running.delete(digest));
        running.set(digest, asked);
        return asked;
    };
}

// EXTERNAL MODULE: ./.cache/bundle/app/signing-keys.js
var signing_keys = __webpack_require__(30835);
;// CONCATENATED MODULE: ./.cache/bundle/app/open-remotes.js
/** The remotes of a run out of their settings, and the local store before them. */






/** Connects to nothing yet. Throws `store-key-invalid`. */
function openRemotes(options) {
    const { config, storeDir, trust, signal } = options;
    const remotes = config.remotes.map((settings) => {
        const backend = openBackend(settings, {
            ...options,
            clock: node_clock.systemClock,
            scratch: external_node_path_.join(storeDir, 'transfer-objects'),
        });
        return { settings, backend, mode: settings.mode === 'auto' ? 'read-write' : settings.mode };
    });
    const findings = [];
    const store = createTieredStore({
        local: options.local,
        remotes: remotes.map(({ settings, backend }) => ({ ...settings, backend })),
        trust,
        keys: signingKeys(options),
        onCacheError: config.onCacheError,
        disk: node_disk/* nodeDisk */.C,
        clock: node_clock.systemClock,
        random: node_clock/* systemRandom */.v,
        emit: (event) => {
            if (event.type === 'finding')
                findings.push(event.finding);
            options.emit(event);
        },
        signal,
    });
    const tiers = {
        bring: (tree) => store.bring(tree),
        flush: () => store.flush(),
        close: () => store.close(),
        findings: () => findings,
        reports: () => reportsOf(remotes, store.statistics()),
    };
    return { store, remotes, tiers };
}
function signingKeys(options) {
    return {
        own: (0,signing_keys.ownKey)(options),
        trusted: (0,signing_keys.trustedKeys)(options),
        require: options.config.signing.require,
    };
}
/** Statistics come for the remotes that are not off, in their order. */
function reportsOf(remotes, statistics) {
    const used = [...statistics];
    return remotes.map(({ settings: { name }, mode }) => reportOf(name, mode === 'off' ? undefined : used.shift()));
}
const NOTHING = {
    requests: 0,
    failures: 0,
    hits: 0,
    misses: 0,
    bytesIn: 0,
    bytesOut: 0,
    milliseconds: 0,
};
function reportOf(name, statistics) {
    const one = statistics ?? NOTHING;
    const { hits, misses, requests, bytesIn, bytesOut } = one;
    const worked = requests === 0 ? 'unused' : one.failures > 0 ? 'failing' : 'ok';
    return {
        name,
        state: statistics === undefined ? 'off' : worked,
        hits,
        misses,
        requests,
        bytesIn,
        bytesOut,
        seconds: Math.round(one.milliseconds) / 1000,
    };
}


/***/ }),

/***/ 30835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ownKey: () => (/* binding */ ownKey),
/* harmony export */   trustedKeys: () => (/* binding */ trustedKeys)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _adapters_node_disk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21288);
/* harmony import */ var _store_remote_signing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90717);
/** The keys for signatures: the private one that a run was given, and the public ones that `lockstep.yaml` names. */




/** Throws `store-key-invalid`. */
function ownKey({ signingKey }) {
    return signingKey === null ? null : (0,_store_remote_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePrivateKey */ .QW)(signingKey);
}
/** Throws `store-key-invalid`, also for a file that is not there. */
function trustedKeys({ config, root, }) {
    return config.signing.publicKeys.flatMap((file) => (0,_store_remote_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePublicKeys */ .V4)(keyFile(root, file), file));
}
function keyFile(root, file) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_0__.join(root, file);
    if (_adapters_node_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeDisk */ .C.lstat(absolute)?.kind === 'file') {
        return new TextDecoder().decode(_adapters_node_disk_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeDisk */ .C.readFile(absolute));
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('store-key-invalid', {
        message: `there is no file ${file} with a public key`,
        hint: 'write the file, or take it out of store.signing.public_keys',
    });
}


/***/ }),

/***/ 20604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ OWN_ORIGIN),
/* harmony export */   RY: () => (/* binding */ whyUntrusted),
/* harmony export */   fG: () => (/* binding */ whyRefused)
/* harmony export */ });
/* harmony import */ var _build_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79916);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44916);
/** Which record of the store may stand in for a build (T01, T10, T11): a mapping is a statement, not bytes. */


/** The origin of every record of a store without remotes. */
const OWN_ORIGIN = { kind: 'own' };
/** Null when the record may be used, else why not, in words. */
function whyRefused(record, wanted) {
    if (record.buildKey !== wanted.buildKey || (0,_build_key_js__WEBPACK_IMPORTED_MODULE_0__/* .buildKeyOf */ .Lk)(record.inputs) !== wanted.buildKey) {
        return 'its record belongs to another build key';
    }
    if (record.output === wanted.lockedOutput)
        return null;
    if (wanted.pinned && wanted.lockedOutput !== null) {
        return `its record gives another output than the lock (${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(wanted.lockedOutput)})`;
    }
    if (wanted.trust === 'high' && record.producer.trust !== 'high') {
        return 'its record was made by a run of lower trust';
    }
    return whyUntrusted(record, wanted.origin, wanted.trust);
}
/**
 * Null when the place, or a signature, vouches for the record; else why not, in words. Without a signature the
 * place alone speaks for the level that the record claims, so it can claim none above it.
 */
function whyUntrusted(record, origin, trust) {
    if (origin.kind === 'own' || 'signedBy' in origin.signature)
        return null;
    const { remote, scope, signature } = origin;
    if (!origin.writersTrusted)
        return `its record in ${remote} ${signature.why}`;
    if (trust === 'high' && scope === 'low') {
        return `its record in ${remote} lies where runs of lower trust write`;
    }
    if (scope === 'low' && record.producer.trust === 'high') {
        return `its record in ${remote} claims a higher trust than those have who can write there`;
    }
    return null;
}


/***/ }),

/***/ 90717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ parsePrivateKey),
/* harmony export */   V4: () => (/* binding */ parsePublicKeys),
/* harmony export */   ae: () => (/* binding */ checkSignatures),
/* harmony export */   checkText: () => (/* binding */ checkText),
/* harmony export */   lm: () => (/* binding */ signRecord),
/* harmony export */   signText: () => (/* binding */ signText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42586);
/* harmony import */ var _records_record_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39453);
/** Signatures of records: Ed25519 over the record's statement, by keys whose files people keep (T10, T11). */



/** RFC 8410: what stands in DER before the 32 raw bytes of an Ed25519 key. */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const RAW_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** Keeps a signature from meaning anything else than a record of this format. */
const CONTEXT = 'lockstep record 1\n';
const PRIVATE_FORMS = 'write the PKCS#8 PEM of an Ed25519 private key, or base64 of its 32-byte seed';
const PUBLIC_FORMS = 'write PEM blocks of Ed25519 public keys, or base64 of 32 bytes, one key a line';
/** Reads a private key; throws `store-key-invalid`, whose text never has a part of the key. */
function parsePrivateKey(text) {
    const trimmed = text.trim();
    const key = reading('the private key for signing', PRIVATE_FORMS, () => trimmed.startsWith('-----')
        ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(trimmed)
        : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
            key: Buffer.concat([PRIVATE_PREFIX, rawKey(trimmed)]),
            format: 'der',
            type: 'pkcs8',
        }));
    return { id: idOf((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key)), key };
}
/**
 * Reads a file of public keys: PEM blocks and lines of base64 in any order; empty lines and lines that begin with `#`
 * are left out. `name` is the file's, for messages. Throws `store-key-invalid`, also when there is no key at all.
 */
function parsePublicKeys(text, name) {
    const blocks = text.match(/-----BEGIN [^-]+-----[\s\S]*?-----END [^-]+-----|^[^\n]+$/gm) ?? [];
    const keys = blocks
        .map((block) => block.trim())
        .filter((block) => block !== '' && !block.startsWith('#'))
        .map((block) => reading(name, PUBLIC_FORMS, () => publicKeyIn(block)));
    if (keys.length === 0)
        throw invalid(name, PUBLIC_FORMS, 'it is empty');
    return keys.map((key) => ({ id: idOf(key), key }));
}
function publicKeyIn(block) {
    // Node makes a public key out of a private one: whoever gave that file gave away a secret.
    if (block.includes('PRIVATE KEY'))
        throw new TypeError('it is a private key');
    if (block.startsWith('-----'))
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(block);
    const der = Buffer.concat([PUBLIC_PREFIX, rawKey(block)]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: der, format: 'der', type: 'spki' });
}
/** The record with a signature of the key, beside those of other keys. */
function signRecord(record, { id, key }) {
    const others = (record.signatures ?? []).filter((one) => one.key !== id);
    const value = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, signedBytes(record), key).toString('base64');
    return { ...record, signatures: [...others, { key: id, value }] };
}
/** Whether one of the keys signed exactly this record; else why none did, in words that follow "its record". */
function checkSignatures(record, keys) {
    const { signatures = [] } = record;
    if (signatures.length === 0)
        return { why: 'is not signed' };
    if (keys.length === 0)
        return { why: 'is signed, but no public key is configured' };
    const known = signatures.filter(({ key }) => keys.some(({ id }) => id === key));
    if (known.length === 0) {
        const ids = signatures.map(({ key }) => printable(key)).join(', ');
        return { why: `is signed by a key that is not configured (${ids})` };
    }
    const bytes = signedBytes(record);
    const good = known.find((signature) => keys.some((key) => isGood(key, signature, bytes)));
    if (good !== undefined)
        return { signedBy: good.key };
    return { why: `was altered after it was signed, or never was by ${known[0]?.key ?? ''}` };
}
/** A signature of any text that begins with a context of its own. */
function signText(text, { id, key }) {
    return { key: id, value: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, Buffer.from(text), key).toString('base64') };
}
/** Whether one of the keys signed exactly this text; else why not, in words that follow "it". */
function checkText(text, signature, keys) {
    const named = keys.filter(({ id }) => id === signature.key);
    if (named.length === 0) {
        return { why: `is signed by a key that is not configured (${printable(signature.key)})` };
    }
    if (named.some((key) => isGood(key, signature, Buffer.from(text)))) {
        return { signedBy: signature.key };
    }
    return { why: 'was altered after it was signed' };
}
function isGood({ id, key }, signature, bytes) {
    if (signature.key !== id)
        return false;
    const value = Buffer.from(signature.value, 'base64');
    if (value.byteLength !== SIGNATURE_BYTES || value.toString('base64') !== signature.value) {
        return false;
    }
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(null, bytes, key, value);
}
function signedBytes(record) {
    return Buffer.from(`${CONTEXT}${(0,_records_record_text_js__WEBPACK_IMPORTED_MODULE_2__/* .statementOf */ .T8)(record)}`);
}
function idOf(key) {
    const der = key.export({ format: 'der', type: 'spki' });
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', der.subarray(PUBLIC_PREFIX.byteLength), 'hex').slice(0, 16);
}
function rawKey(text) {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.byteLength !== RAW_BYTES || bytes.toString('base64') !== text) {
        throw new TypeError('it is not base64 of 32 bytes');
    }
    return bytes;
}
/** A foreign id comes from strangers: nothing but hex reaches a terminal. */
function printable(id) {
    return /^[0-9a-f]{1,16}$/.test(id) ? id : 'an id of another form';
}
function reading(what, hint, read) {
    const key = attempt(what, hint, read);
    if (key.asymmetricKeyType === 'ed25519')
        return key;
    throw invalid(what, hint, `it is a key of another kind (${key.asymmetricKeyType ?? 'unknown'})`);
}
function attempt(what, hint, read) {
    try {
        return read();
    }
    catch (error) {
        // The cause is left out: OpenSSL's texts say nothing to people, and may quote what was given.
        throw invalid(what, hint, error instanceof TypeError ? error.message : 'it cannot be read');
    }
}
function invalid(what, hint, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LockstepError */ .Cj('store-key-invalid', {
        message: `${what} is not an Ed25519 key: ${why}`,
        hint,
    });
}


/***/ })

};
