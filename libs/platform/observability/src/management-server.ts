import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readiness } from './health-registry';
import type { ObservabilityParts } from './observability.module';

/** Serves `GET /metrics`, `/health/live` and `/health/ready` on a port of its own: so that the public port need not serve metrics, and for processes without one. */
export class ManagementServer {
  private readonly server: Server;

  constructor(private readonly parts: Pick<ObservabilityParts, 'health' | 'metrics'>) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  /** Listens; answers the port, of use when 0 was asked for. */
  async listen(port: number, host: string): Promise<number> {
    this.server.listen(port, host);
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    if (method === 'GET' && url === '/metrics') return this.answerMetrics(response);
    if (method === 'GET' && url === '/health/ready') return this.answerHealth(response);
    if (method === 'GET' && url === '/health/live') answerJson(response, 200, { status: 'ok' });
    else response.writeHead(404).end();
  }

  private async answerMetrics(response: ServerResponse): Promise<void> {
    const { metrics } = this.parts;
    const text = await metrics.text();
    response.writeHead(200, { 'Content-Type': metrics.registry.contentType }).end(text);
  }

  private async answerHealth(response: ServerResponse): Promise<void> {
    const health = await this.parts.health.check();
    answerJson(response, readiness(health), health);
  }
}

const answerJson = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};
