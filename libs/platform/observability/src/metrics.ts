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

  private underWay: Promise<string> | undefined;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** All metrics in Prometheus text format. Whoever asks meanwhile gets the same answer. */
  text(): Promise<string> {
    this.underWay ??= this.registry.metrics().finally(() => (this.underWay = undefined));
    return this.underWay;
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
