import { STATUS_CODES } from 'node:http';
import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
} from 'fastify';

/** Every error leaves as problem JSON (RFC 9457), so that clients need one way to read them. */
export function registerProblems(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    // Without the query: it may hold secrets, and answers get copied into tickets.
    const path = request.url.split('?', 1)[0];
    return sendProblem(
      request,
      reply,
      404,
      `There is no ${request.method} ${path} here.`,
    );
  });
  app.setErrorHandler(handleError);
}

export function handleError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) {
    request.log.info({ err: error }, 'request refused');
    return sendProblem(request, reply, status, error.message);
  }
  // What broke is ours to know. The caller gets the id to find it in the logs.
  request.log.error({ err: error }, 'request failed');
  return sendProblem(
    request,
    reply,
    status >= 500 ? status : 500,
    'The service could not answer. The log has the reason under this request id.',
  );
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  detail: string,
) {
  return reply
    .code(status)
    .type('application/problem+json')
    .send(
      // Serialised here, because Fastify does so by itself only for application/json.
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        detail,
        requestId: request.id,
      }),
    );
}
