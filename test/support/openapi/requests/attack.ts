import type { Request } from './request';

/** Makes a request hostile. */
export type Attack = (request: Request) => Request;
