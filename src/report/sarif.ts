/** Findings as SARIF 2.1.0, for code scanning and other readers of that format. */
import { digestOf, hexOf } from '../domain/digest.js';
import type { Finding, Severity } from '../domain/finding.js';
import { ERROR_CODES } from '../errors.js';
import { escapeTerminalLine } from './escape.js';
import { clip } from './wording.js';

export interface SarifOptions {
  readonly version: string;
  /** Where findings without a file of their own are shown; relative to the meta-repo. */
  readonly fallbackFile: string;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  high: 'error',
  warning: 'warning',
  notice: 'note',
};

/** Results that code scanning takes of one run. */
const RESULTS = 25_000;
const MESSAGE = 1_000;

/** One run with a rule per code. The same finding has the same fingerprint wherever its line moved to. */
export function toSarif(findings: readonly Finding[], options: SarifOptions): object {
  const shown = findings.slice(0, RESULTS);
  const codes = [...new Set(shown.map(({ code }) => code))].sort();
  const seen = new Map<string, number>();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Lockstep', version: options.version, rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: shown.map((one) => ({
          ruleId: one.code,
          ruleIndex: codes.indexOf(one.code),
          level: LEVELS[one.severity],
          message: { text: messageOf(one) },
          locations: [{ physicalLocation: placeOf(one, options) }],
          partialFingerprints: { 'lockstepFinding/v1': fingerprint(one, seen) },
        })),
      },
    ],
  };
}

function rule(code: string): object {
  const known: Partial<Record<string, { readonly meaning: string }>> = ERROR_CODES;
  const meaning = known[code]?.meaning;
  return {
    id: code,
    shortDescription: { text: code.replaceAll('-', ' ') },
    ...(meaning === undefined ? {} : { fullDescription: { text: meaning } }),
  };
}

function messageOf({ message, fix }: Finding): string {
  const text = clip(escapeTerminalLine(message), MESSAGE);
  return fix === undefined ? text : `${text} (fix: ${clip(escapeTerminalLine(fix), MESSAGE)})`;
}

function placeOf({ where }: Finding, { fallbackFile }: SarifOptions): object {
  const file = where?.file ?? fallbackFile;
  const uri = file.split('/').map(encodeURIComponent).join('/');
  const line = where?.file === undefined ? undefined : where.line;
  const column = line === undefined ? undefined : where?.column;
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
  };
}

/** By what it is about, not by its words, which name versions. Several alike are numbered in their order. */
function fingerprint({ code, where }: Finding, seen: Map<string, number>): string {
  const about = JSON.stringify([code, where?.environment, where?.component, where?.file]);
  const times = (seen.get(about) ?? 0) + 1;
  seen.set(about, times);
  return hexOf(digestOf(`${about} ${times}`));
}
