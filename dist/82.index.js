export const id = 82;
export const ids = [82];
export const modules = {

/***/ 10082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRedactor: () => (/* binding */ createRedactor)
});

// UNUSED EXPORTS: MASK

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-matcher.js
/** Finds many strings at once in text that arrives in pieces: the automaton of Aho and Corasick (1975). */
/** Compiles patterns; empty ones are left out. Time and memory are linear in their total length. */
function createMatcher(patterns) {
    const root = node(0);
    for (const pattern of patterns)
        addPattern(root, pattern);
    // Breadth first, so that a node's suffix, being shorter, is finished before it.
    const queue = [root];
    for (const parent of queue) {
        for (const [char, child] of parent.next) {
            child.fail = parent === root ? root : step(parent.fail ?? root, char);
            child.match = Math.max(child.match, child.fail.match);
            queue.push(child);
        }
    }
    return root;
}
function node(depth) {
    return { depth, next: new Map(), fail: null, match: 0 };
}
function addPattern(root, pattern) {
    let at = root;
    for (const char of pattern.split('')) {
        const next = at.next.get(char) ?? node(at.depth + 1);
        at.next.set(char, next);
        at = next;
    }
    at.match = at.depth;
}
function step(from, char) {
    let at = from;
    let root = from;
    while (at !== null) {
        const next = at.next.get(char);
        if (next !== undefined)
            return next;
        root = at;
        at = at.fail;
    }
    return root;
}
/** Replaces every stretch covered by matches; touching and overlapping ones become one mask. */
function maskMatches(matcher, mask) {
    let state = matcher;
    /** Text from `base` on is not written yet; all positions count from the beginning of the stream. */
    let held = '';
    let base = 0;
    let stretches = [];
    const release = (limit) => {
        const out = [];
        let at = base;
        const kept = [];
        for (const stretch of stretches) {
            if (stretch.start > limit) {
                kept.push(stretch);
                continue;
            }
            out.push(held.slice(at - base, Math.max(at, stretch.start) - base));
            if (!stretch.told)
                out.push(mask);
            at = Math.min(stretch.end, limit);
            // Kept even when it ends here, so that one that touches it joins it.
            if (stretch.end >= limit)
                kept.push({ ...stretch, start: limit, told: true });
        }
        out.push(held.slice(at - base, limit - base));
        held = held.slice(limit - base);
        base = limit;
        stretches = kept;
        return out.join('');
    };
    return {
        write: (chunk) => {
            const offset = base + held.length;
            held += chunk;
            for (let index = 0; index < chunk.length; index += 1) {
                state = step(state, chunk.charAt(index));
                if (state.match > 0)
                    cover(stretches, offset + index + 1 - state.match, offset + index + 1);
            }
            return release(base + held.length - state.depth);
        },
        end: () => {
            state = matcher;
            const rest = release(base + held.length);
            stretches = [];
            return rest;
        },
    };
}
/** Adds a stretch that ends after all others, joined with those it touches. */
function cover(stretches, from, end) {
    let start = from;
    let told = false;
    for (let last = stretches.at(-1); last !== undefined && last.end >= start;) {
        start = Math.min(start, last.start);
        told = last.told;
        stretches.pop();
        last = stretches.at(-1);
    }
    stretches.push({ start, end, told });
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-forms.js
/** The forms in which one secret may appear in text. */
/** Shorter secrets would mask ordinary words, and so tell what they are. */
const SHORTEST_SECRET = 4;
/** Every form of the secret; empty when no line of it is long enough. */
function secretForms(secret) {
    const lines = [secret, secret.trim(), ...secret.split(/[\r\n]+/).map((line) => line.trim())];
    const long = lines.filter((line) => line.trim().length >= SHORTEST_SECRET);
    return [...new Set(long.flatMap((line) => [line, ...encodings(line)]))];
}
function encodings(text) {
    const percent = encodeURIComponent(text.toWellFormed());
    const strict = percent.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const upper = [percent, strict, percent.replace(/%20/g, '+')];
    const lower = upper.map((form) => form.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()));
    return [...upper, ...lower, JSON.stringify(text).slice(1, -1), ...base64Forms(text)];
}
/**
 * Base64 of the secret wherever it stands inside a longer encoded text: for each of the three alignments the digits that
 * the secret alone decides. Also the padded and unpadded form of the secret encoded by itself.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    const inner = [0, 1, 2].map((offset) => {
        const digits = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
        const from = Math.ceil((offset * 8) / 6);
        return digits.slice(from, Math.floor(((offset + bytes.length) * 8) / 6));
    });
    const alone = bytes.toString('base64');
    const forms = [alone, alone.replace(/=+$/, ''), ...inner];
    return forms
        .flatMap((form) => [form, form.replace(/\+/g, '-').replace(/\//g, '_')])
        .filter((form) => form.length >= SHORTEST_SECRET);
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact-userinfo.js
/** Takes user and password out of every URL in text that arrives in pieces. */
/** A user part longer than this is not waited for; tokens are a tenth of it. */
const LONGEST = 8192;
/** From `://` to the last `@` before the authority ends. Two starts never share text, so the time is linear. */
const USERINFO = /(?<=:\/\/)[^\s/?#"'<>`\\]+(?=@)/g;
/** A URL whose authority has not ended yet, or the beginning of `://`. */
const UNFINISHED = /:(?:\/(?:\/[^\s/?#"'<>`\\]*)?)?$/;
/** Replaces each user part; `git` alone is a name that everybody uses and stays. */
function maskUserinfo(mask) {
    let held = '';
    return {
        write: (chunk) => {
            held += chunk;
            const border = unfinishedAt(held);
            const ready = held.slice(0, border);
            held = held.slice(border);
            return replace(ready, mask);
        },
        end: () => {
            const rest = replace(held, mask);
            held = '';
            return rest;
        },
    };
}
function replace(text, mask) {
    return text.replace(USERINFO, (user) => (user === 'git' ? user : mask));
}
function unfinishedAt(text) {
    const tail = Math.max(0, text.length - LONGEST);
    const found = text.slice(tail).search(UNFINISHED);
    return found === -1 ? text.length : tail + found;
}

;// CONCATENATED MODULE: ./.cache/bundle/report/redact.js
/** Takes secrets out of text: as they are, in the forms that tools give them, and across the borders of chunks (T36). */



/** What stands where a secret stood. */
const MASK = '***';
/**
 * A redactor for these secrets and for the user part of every URL. Time is linear in the text, however many secrets.
 * Also finds base64 (any alignment), percent-encoded and JSON-escaped forms, and each line of a secret of several lines.
 */
function createRedactor(secrets) {
    const matcher = createMatcher(secrets.flatMap(secretForms));
    const stream = () => {
        const masked = maskMatches(matcher, MASK);
        const urls = maskUserinfo(MASK);
        return {
            write: (chunk) => urls.write(masked.write(chunk)),
            end: () => urls.write(masked.end()) + urls.end(),
        };
    };
    const redact = (text) => {
        const one = stream();
        return one.write(text) + one.end();
    };
    return Object.assign(redact, { stream, ignored: reasons(secrets) });
}
function reasons(secrets) {
    return secrets.flatMap((secret, at) => secretForms(secret).length > 0
        ? []
        : [
            `secret ${at + 1} of ${secrets.length} is not masked: it has no line of ${SHORTEST_SECRET} characters or more`,
        ]);
}


/***/ })

};
