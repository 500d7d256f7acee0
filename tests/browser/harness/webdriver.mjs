// A client of the W3C WebDriver protocol, as much of it as the tests need.

export class WebDriver {
  constructor(origin) {
    this.origin = origin;
  }

  async send(method, path, body) {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path.replace(/^\/session\/[^/]+/, '')}: ${value.error}: ${value.message}`);
    return value;
  }

  async open(capabilities) {
    const session = await this.send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    this.session = `/session/${session.sessionId}`;
    return session.capabilities;
  }

  get(path) {
    return this.send('GET', this.session + path);
  }

  post(path, body) {
    return this.send('POST', this.session + path, body);
  }

  delete(path = '') {
    return this.send('DELETE', this.session + path);
  }
}
