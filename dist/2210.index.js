export const id = 2210;
export const ids = [2210];
export const modules = {

/***/ 82210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whyBadRule: () => (/* binding */ whyBadRule),
/* harmony export */   whyRefused: () => (/* binding */ whyRefused)
/* harmony export */ });
/* harmony import */ var _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47337);
/** Policy rules: expressions in the Common Expression Language over one object, bounded in size and time. */

const MOST_CHARACTERS = 2000;
const LIMITS = { maxAstNodes: 400, maxDepth: 40, maxListElements: 200, maxMapEntries: 200 };
/** Steps that evaluating a rule may take at most, by the estimate below; about a second. */
const MOST_STEPS = 5_000_000;
/** Why a text is no rule, in words that follow "the rule"; null when it is one. */
function whyBadRule(rule) {
    if (rule.length > MOST_CHARACTERS)
        return `is longer than ${MOST_CHARACTERS} characters`;
    const environment = rules();
    const checked = environment.check(rule);
    if (!checked.valid)
        return `cannot be read: ${firstLine(checked.error)}`;
    const { ast } = environment.parse(rule);
    const unbounded = nodesOf(ast)
        .map(whyUnbounded)
        .find((why) => why !== null);
    if (unbounded !== undefined)
        return unbounded;
    const { type = 'dyn' } = checked;
    return type === 'bool' || type === 'dyn' ? null : `gives ${type}, not true or false`;
}
/** Null when the rule is true, else why not. An error, and a result that is no boolean, are never a pass. */
function whyRefused({ rule, message }, object) {
    const bad = whyBadRule(rule);
    if (bad !== null)
        return `its rule ${bad}`;
    const parsed = rules().parse(rule);
    const steps = stepsOf(parsed.ast, longestList(object, parsed.ast));
    if (steps > MOST_STEPS)
        return 'its rule takes too long over that many components';
    let result;
    try {
        result = parsed({ ...object, now: new Date(object.now) });
    }
    catch (error) {
        return `its rule failed: ${firstLine(error)}`;
    }
    if (result === true)
        return null;
    if (result === false)
        return message ?? `not so: ${rule}`;
    return 'its rule gives neither true nor false';
}
/** Made anew each time: it remembers what it parsed. */
function rules() {
    return new _marcbachmann_cel_js__WEBPACK_IMPORTED_MODULE_0__/* .Environment */ .OH({ limits: LIMITS, homogeneousAggregateLiterals: false })
        .registerVariable('environment', 'string')
        .registerVariable('from', 'string')
        .registerVariable('lock', 'map')
        .registerVariable('changes', 'list')
        .registerVariable('components', 'list')
        .registerVariable('findings', 'list')
        .registerVariable('actor', 'string')
        .registerVariable('event', 'string')
        .registerVariable('now', 'google.protobuf.Timestamp');
}
/** A pattern of JavaScript can take for ever over one name, and a bound value can double with every use. */
function whyUnbounded(node) {
    if (isCall(node, 'matches')) {
        return 'uses matches, which has no bound in time: use startsWith, endsWith or contains';
    }
    return node.op === 'id' && node.args === 'cel' ? 'uses cel.bind, which has no bound' : null;
}
function isCall(node, name) {
    return (node.op === 'rcall' || node.op === 'call') && node.args[0] === name;
}
const LIST_MACROS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** An upper estimate: what a macro looks at once per element counts as often. */
function stepsOf(node, longest) {
    if (node.op === 'rcall' && LIST_MACROS.has(node.args[0])) {
        const [, range, inner] = node.args;
        const body = inner.reduce((sum, one) => sum + stepsOf(one, longest), 1);
        // Adding lists makes longer ones, each "+" at most by one list.
        const added = nodesOf(range).filter(({ op }) => op === '+' || op === 'list').length;
        return stepsOf(range, longest) + longest * (added + 1) * body;
    }
    return childrenOf(node).reduce((sum, child) => sum + stepsOf(child, longest), 1);
}
function longestList({ changes, components, findings }, rule) {
    const written = nodesOf(rule).map(({ op, args }) => (op === 'list' ? args.length : 0));
    const given = [changes, components, findings].map((list) => list.length);
    return Math.max(1, ...written, ...given);
}
function nodesOf(node) {
    return [node, ...childrenOf(node).flatMap(nodesOf)];
}
function childrenOf(node) {
    const parts = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
    return parts.filter(isNode);
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
/** The package's texts show the place below the message; one line says enough. */
function firstLine(error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split('\n')[0] ?? '';
}


/***/ })

};
