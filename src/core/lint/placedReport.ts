import { shiftRange } from '../text/positions';
import type { Fix } from './finding';
import type { Report } from './rule';

/** A report with every offset moved: from a section's own to the document's. */
export function placedReport(report: Report, by: number): Report {
  return {
    ...report,
    range: shiftRange(report.range, by),
    ...(report.related && {
      related: report.related.map(related => ({ ...related, range: shiftRange(related.range, by) })),
    }),
    ...(report.fixes && { fixes: placedFixes(report.fixes, by) }),
  };
}

function placedFixes(fixes: NonNullable<Report['fixes']>, by: number): NonNullable<Report['fixes']> {
  if (typeof fixes === 'function') return () => fixes().map(fix => placedFix(fix, by));
  return fixes.map(fix => placedFix(fix, by));
}

function placedFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map(edit => ({ ...edit, range: shiftRange(edit.range, by) })) };
}
