import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { RequestObserver } from '@platform/http';
import { routeOf } from './route-of';

const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of this process. Others register their counters with `registry`. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requestDuration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until a request was answered, by route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures every request. */
  readonly observeRequests: RequestObserver = (instance) => {
    instance.addHook('onResponse', (request, reply, done) => {
      const labels = { method: request.method, route: routeOf(request), status: String(reply.statusCode) };
      this.requestDuration.observe(labels, reply.elapsedTime / 1_000);
      done();
    });
  };
}
