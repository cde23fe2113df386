// Topology tables as DynamoDB tables. What a table is called or who may touch it is not decided here.
import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { TABLES, type TableName, type TableSpec } from '#infra/topology/tables.ts';
import { acknowledge } from './findings.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

function tableFrom(scope: Construct, spec: TableSpec): Table {
  const table = new Table(scope, spec.name, {
    partitionKey: string('pk'),
    sortKey: string('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    // The account's own key for DynamoDB: encrypted and logged, and no role needs a right to decrypt (only `unseal` has one).
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: spec.recoverable },
    deletionProtection: spec.recoverable,
    removalPolicy: spec.recoverable ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...(spec.ttl !== undefined && { timeToLiveAttribute: spec.ttl }),
    ...(spec.stream !== undefined && { stream: StreamViewType[spec.stream] }),
  });
  if (!spec.recoverable)
    acknowledge(table, 'AwsSolutions-DDB3', 'Holds nothing to recover: rows say what is still to do, or expire.');
  for (const index of spec.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: string(index.pk),
      sortKey: string(index.sk),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: [...index.include],
    });
  }
  return table;
}

/** All tables of the topology. */
export class Tables extends Construct {
  private readonly made: ReadonlyMap<TableName, Table>;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.made = new Map(TABLES.map((spec) => [spec.name, tableFrom(this, spec)]));
  }

  /** The table of a topology name. */
  named(name: TableName): Table {
    const table = this.made.get(name);
    if (!table) throw new RangeError(`no such table: ${name}`);
    return table;
  }
}
