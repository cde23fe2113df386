// As read-one, for the inner door: its second client is made as well, and not used when nothing is due.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const scheduler = new SchedulerClient({});
const TableName = process.env.TABLE_REGISTRY;

export const handler = async ({ schedule }: { schedule?: never }): Promise<object> => {
  if (schedule) await scheduler.send(new CreateScheduleCommand(schedule));
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: { pk: 'directory', sk: 'head' }, ConsistentRead: true }),
  );
  return { fired: Item ? [] : [] };
};
