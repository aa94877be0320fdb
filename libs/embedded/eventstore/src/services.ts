import { randomUUID } from 'node:crypto';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, type handleUnaryCall } from '@grpc/grpc-js';
import { BatchAppendCall, type BatchAppendStream } from './append/batch-append';
import type { ServerNode } from './node';
import { answerRead } from './read/read-call';
import type { ReadCall } from './read/outbox';

/** Most of what is imitated, such as dropping slow consumers, is this version's way. */
const VERSION = '23.10.6';
export const HOST = '127.0.0.1';
const MAX_REQUEST_BYTES = 17 * 1024 * 1024;
const TICKS_PER_MILLISECOND = 10_000n;

interface Offered {
  readonly path: string;
  readonly features: readonly string[];
}

/** Everything that is answered; all else is UNIMPLEMENTED. */
const OFFERED: readonly Offered[] = [
  { path: StreamsService.read.path, features: ['position', 'events'] },
  { path: StreamsService.batchAppend.path, features: ['deadline_duration'] },
  { path: GossipService.read.path, features: [] },
  { path: ServerFeaturesService.getSupportedMethods.path, features: [] },
];

/** Reads are answered with messages that are encoded already. */
const streams = {
  read: { ...StreamsService.read, responseSerialize: (frame: Buffer) => frame },
  batchAppend: StreamsService.batchAppend,
};

/** A gRPC server with all services, not yet bound. */
export function createServer(node: ServerNode): Server {
  const server = new Server({ 'grpc.max_receive_message_length': MAX_REQUEST_BYTES, 'grpc.max_send_message_length': -1 });
  server.addService(streams, {
    read: (call: ReadCall) => void answerRead(call, node),
    batchAppend: (call: BatchAppendStream) => new BatchAppendCall(call, node),
  });
  server.addService({ getSupportedMethods: ServerFeaturesService.getSupportedMethods }, { getSupportedMethods });
  server.addService({ read: GossipService.read }, { read: gossipOf(node) });
  return server;
}

const getSupportedMethods: handleUnaryCall<unknown, SupportedMethods> = (_call, callback) => {
  const methods = OFFERED.map(({ path, features }) => {
    const [, service = '', method = ''] = path.toLowerCase().split('/');
    return new SupportedMethod()
      .setServiceName(service)
      .setMethodName(method)
      .setFeaturesList([...features]);
  });
  callback(null, new SupportedMethods().setEventStoreServerVersion(VERSION).setMethodsList(methods));
};

/** A cluster of one, which leads. */
function gossipOf(node: ServerNode): handleUnaryCall<unknown, ClusterInfo> {
  const instance = new UUID().setString(randomUUID());
  return (_call, callback) => {
    const member = new MemberInfo()
      .setInstanceId(instance)
      .setTimeStamp(String(BigInt(Date.now()) * TICKS_PER_MILLISECOND))
      .setState(MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new EndPoint().setAddress(HOST).setPort(node.port));
    callback(null, new ClusterInfo().setMembersList([member]));
  };
}
