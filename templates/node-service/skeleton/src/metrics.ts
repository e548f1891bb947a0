import type { FastifyInstance } from 'fastify';
import {
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
  type OpenMetricsContentType,
} from 'prom-client';
import type { About } from './about.js';

// The method is the caller's to choose, and each label value costs memory, so
// anything else is counted as _OTHER, as OpenTelemetry asks.
const METHODS = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/**
 * Metrics in the OpenMetrics format. The request histogram follows the
 * OpenTelemetry conventions for HTTP (http.server.request.duration), names and
 * bucket limits included, so that ready-made dashboards fit.
 */
export function registerMetrics(app: FastifyInstance, about: About): void {
  // Not the global registry: two apps in one process (tests) must not meet.
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register: registry });

  new Gauge({
    name: 'build_info',
    help: 'What this process was built from. The value is always 1.',
    labelNames: ['service', 'version', 'commit'],
    registers: [registry],
  }).set(
    { service: about.name, version: about.version, commit: about.commit },
    1,
  );

  const duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP server requests.',
    labelNames: [
      'http_request_method',
      'http_route',
      'http_response_status_code',
    ],
    buckets: [
      0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
    ],
    registers: [registry],
  });

  app.addHook('onResponse', (request, reply, done) => {
    duration.observe(
      {
        http_request_method: METHODS.has(request.method)
          ? request.method
          : '_OTHER',
        // The pattern (/orders/:id), never the path: paths are without number.
        // Empty where no route matched, which Prometheus reads as absent.
        http_route: request.routeOptions.url ?? '',
        http_response_status_code: reply.statusCode,
      },
      reply.elapsedTime / 1000,
    );
    done();
  });

  app.get('/metrics', async (_request, reply) => {
    void reply.type(registry.contentType);
    return registry.metrics();
  });
}
