import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest tells about its own start, of interest to those who debug it: an error there is thrown too, and told by the program. */
const FRAMEWORK_CONTEXTS = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Lets Nest, and everything that uses its `Logger`, log through pino: the last text is the context, an error's text before it the stack. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...parameters: unknown[]): void {
    const context = contextOf(parameters);
    if (FRAMEWORK_CONTEXTS.has(context)) this.logger.debug({ context }, textOf(message));
    else this.logger.info({ context }, textOf(message));
  }

  fatal(message: unknown, ...parameters: unknown[]): void {
    this.logger.fatal(this.withStack(parameters), textOf(message));
  }

  error(message: unknown, ...parameters: unknown[]): void {
    const level = FRAMEWORK_CONTEXTS.has(contextOf(parameters)) ? 'debug' : 'error';
    this.logger[level](this.withStack(parameters), textOf(message));
  }

  warn(message: unknown, ...parameters: unknown[]): void {
    this.logger.warn({ context: contextOf(parameters) }, textOf(message));
  }

  debug(message: unknown, ...parameters: unknown[]): void {
    this.logger.debug({ context: contextOf(parameters) }, textOf(message));
  }

  verbose(message: unknown, ...parameters: unknown[]): void {
    this.logger.trace({ context: contextOf(parameters) }, textOf(message));
  }

  private withStack(parameters: readonly unknown[]): { context: string; stack?: string } {
    const stack = parameters.length > 1 ? parameters[0] : undefined;
    return { context: contextOf(parameters), ...(typeof stack === 'string' && { stack }) };
  }
}

const contextOf = (parameters: readonly unknown[]): string => {
  const context = parameters.at(-1);
  return typeof context === 'string' ? context : '';
};

const textOf = (message: unknown): string => {
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
};
