// The programs at the CDN's edge, one per kind of address, and the note of which release is on air.
import { Stack } from 'aws-cdk-lib';
import {
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  KeyValueStore,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { type Addressing, siteAddress } from './site-address.ts';

/** Makes each program once, when a behaviour of the CDN asks for it. */
export class Edge extends Construct {
  /** Holds the number of the release on air; the publisher writes it. */
  readonly onAir: KeyValueStore;
  private readonly made = new Map<Addressing, EdgeFunction>();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.onAir = new KeyValueStore(this, 'OnAir', { comment: `${Stack.of(this).stackName}: the release on air` });
  }

  /** What a behaviour runs for each request before it looks for a kept answer. */
  before(addressing: Addressing) {
    const program = this.made.get(addressing) ?? this.program(addressing);
    this.made.set(addressing, program);
    return [{ function: program, eventType: FunctionEventType.VIEWER_REQUEST }];
  }

  private program(addressing: Addressing): EdgeFunction {
    return new EdgeFunction(this, addressing, {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(siteAddress(addressing)),
      keyValueStore: this.onAir,
    });
  }
}
