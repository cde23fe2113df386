// The CDK app: reads the settings, bundles the doors, and describes one deployment. `npm run synth` and `npm run deploy`
// run it under the repository's own Node; it needs neither network nor docker nor a built site.
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { OpenFindings } from './aws/findings.ts';
import { type Settings, SettingsError, settingsFrom } from './aws/settings.ts';
import { EfficacyStack } from './aws/stack.ts';
import { bundleDoors } from './bundle/bundle.ts';
import { preparePublisher } from './bundle/publisher.ts';

/** Where finished bundles lie between two runs; taken again while their sources are the same. */
const BUNDLES = 'dist/doors';
/** Where the publisher lies as it is deployed. */
const PUBLISHER = 'dist/publisher';

const app = new App();
const settings = read();
const folders = new Map((await bundleDoors(BUNDLES)).map(({ door, folder }) => [door, folder]));
const { stage, account, region } = settings;
new EfficacyStack(app, `efficacy-${stage}`, {
  settings,
  description: 'The efficacy regulation of a township government as a system',
  env: { ...(account !== undefined && { account }), ...(region !== undefined && { region }) },
  publisher: await preparePublisher(PUBLISHER),
  code: (door) => Code.fromAsset(folders.get(door) ?? door),
});
Validations.of(app).addPlugins(new OpenFindings(app));

/** The settings, or a plain sentence about what is wrong with them and no stack. */
function read(): Settings {
  try {
    return settingsFrom((name) => app.node.tryGetContext(name));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
