// The least a door could be: the same client, one read of one item, an answer. What cold starts are compared with.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.TABLE_REGISTRY;

export const handler = async (): Promise<object> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: { pk: 'directory', sk: 'head' }, ConsistentRead: true }),
  );
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(Item) };
};
