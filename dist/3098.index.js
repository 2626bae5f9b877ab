export const id = 3098;
export const ids = [3098];
export const modules = {

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
