import { bindCase } from '../bind/index.ts';
import type { CaseFile } from '../case/yaml.ts';
import { accountsOf } from '../case/index.ts';
import { formatFault } from '../kernel/fault.ts';
import type { RecordIndex } from '../record/index.ts';

/** Where a case file's own `expect` list and what comes out of it part. */
export function checkExpectations(
  file: CaseFile,
  record: RecordIndex,
): readonly { readonly file: string; readonly code: string; readonly message: string }[] {
  const { findings } = bindCase(file.case, record, { plain: true });
  return file.expect.flatMap((expected, i) => {
    const accounts = expected.account ? [expected.account] : accountsOf(file.case).map((a) => a.id);
    return accounts.flatMap((account) => {
      const found =
        findings.find(
          (f) =>
            f.provision === expected.provision && f.account === account && f.responder === (expected.responder ?? null),
        ) ?? findings.find((f) => f.provision === expected.provision && f.account === account && f.responder === null);
      const came = found
        ? `${found.status} (${found.decisive_element})`
        : 'no finding: the clause does not bind the ally that day';
      const wanted = expected.decisive_element ? `${expected.status} (${expected.decisive_element})` : expected.status;
      const met =
        found?.status === expected.status &&
        (!expected.decisive_element || found.decisive_element === expected.decisive_element);
      if (met) return [];
      const fault = file.locate({
        path: ['expect', i],
        code: 'bad-value',
        found: `${expected.provision} under ${account} comes out ${came}`,
        expected: wanted,
      });
      return [{ file: fault.file ?? '', code: fault.code, message: formatFault(fault) }];
    });
  });
}
