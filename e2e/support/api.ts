import { setTimeout as sleep } from 'node:timers/promises';

/** Speaks to the portal's API as one of the people. */
export class PortalApi {
  private constructor(
    readonly url: string,
    private readonly token: string,
  ) {}

  /** Waits for the person to be known: after a first start the catalog fills for a few seconds. */
  static async as(url: string, person: string): Promise<PortalApi> {
    for (const began = Date.now(); ; await sleep(500)) {
      const response = await fetch(`${url}/api/auth/local/refresh`, { headers: { 'x-slipway-person': person } });
      const { backstageIdentity, error } = await response.json();
      if (backstageIdentity) return new PortalApi(url, backstageIdentity.token);
      if (Date.now() - began > 60_000) throw new Error(`${person} cannot sign in: ${error?.message}`);
    }
  }

  async call(path: string, init: { method?: string; body?: unknown } = {}): Promise<{ status: number; body: any }> {
    const response = await fetch(`${this.url}/api/${path}`, {
      method: init.method ?? 'GET',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: init.body === undefined ? undefined : JSON.stringify(init.body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  /** Starts a run of the node-service template and returns its id. */
  async startTemplate(name: string, owner: string): Promise<string> {
    const values = { name, owner, description: `Made by a test as ${name}`, repoHost: 'embedded', port: 3000 };
    const { status, body } = await this.call('scaffolder/v2/tasks', { method: 'POST', body: { templateRef: 'template:default/node-service', values } });
    if (status !== 201) throw new Error(`the run did not start: ${JSON.stringify(body)}`);
    return body.id;
  }

  async taskStatus(id: string): Promise<string> {
    return (await this.call(`scaffolder/v2/tasks/${id}`)).body.status;
  }
}
