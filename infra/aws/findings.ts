// cdk-nag over the whole app: findings are listed at every synth and in cdk.out/validation-report.json, without failing it.
// What stays as it is, is acknowledged beside its resource, with the reason.
import { type IPolicyValidationContext, type PolicyValidationPluginReport, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** AwsSolutionsChecks that reports: cdk-nag itself fails a synth for any finding, even one it calls a warning. */
export class OpenFindings extends AwsSolutionsChecks {
  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { violations } = super.validate(context);
    return { success: true, violations: violations.map((violation) => ({ ...violation, severity: 'warning' })) };
  }
}

/** Leaves a finding on a construct (and all inside it) as it is. The reason says why that is right, not that it is known. */
export function acknowledge(on: IConstruct, rule: string, reason: string): void {
  Validations.of(on).acknowledge({ id: rule, reason });
}
