/** An API key, without what opens anything. */
export class ListedApiKeyAnswer {
  id!: string;
  client!: string;
  /** The actions that it is for. */
  scopes!: string[];
  /** RFC 3339 UTC. */
  issuedAt!: string;
  /** RFC 3339 UTC; absent while it is active. */
  revokedAt?: string;
  /** RFC 3339 UTC, to the minute; absent when it was never seen in use. */
  lastUsedAt?: string;
}

/** All API keys, client by client, the oldest first. */
export class ApiKeyListAnswer {
  items!: ListedApiKeyAnswer[];
}
