// The Web Inspector of WebKitGTK, spoken to over its remote socket beside WebDriver: the console, the page's errors and
// requests, and other media, none of which WebDriver classic knows.
//
// A message on the socket, numbers among the parameters little-endian (that is what the flag 1 says):
//
//     +--------------------+-------+------+----+--------------------+
//     | u32, big-endian    | u8    | name | 00 | parameters         |
//     | size after flags   | flags |      |    | one GVariant tuple |
//     +--------------------+-------+------+----+--------------------+
//
// The parameters used here are (u64 connection, u64 page, text). The text is JSON: commands to the inspector and its
// events, and those of a page are wrapped once more by its Target domain.
import { connect } from 'node:net';
import { within } from './processes.mjs';

const kConnection = 1n; // the server numbers the browsers connected to it, and there is one
const kFirstPage = 3n; // the browser numbers what can be inspected: 1 is its first window, 2 the automation session

export class WebkitInspector {
  #buffer = Buffer.alloc(0);
  #pages = new Map();
  #nextPage = kFirstPage;

  constructor(port) {
    this.socket = connect({ host: '127.0.0.1', port });
    this.socket.on('data', (data) => this.#read(data));
    this.socket.on('error', () => {}); // the browser has gone, and whoever waits for it runs into a time-out
    this.#send('SetupInspectorClient', Buffer.from('\0'));
  }

  close() {
    this.socket.destroy();
  }

  /** The inspector of the page that was opened just now. Every page that is opened has to be taken. */
  async takePage(onEvent) {
    const id = this.#nextPage++;
    const address = Buffer.alloc(16);
    address.writeBigUInt64LE(kConnection, 0);
    address.writeBigUInt64LE(id, 8);
    const page = new PageInspector((json) => this.#send('SendMessageToBackend', address, Buffer.from(`${json}\0`)), onEvent);
    this.#pages.set(id, page);
    this.#send('Setup', address);
    await within(30000, page.ready, 'the inspector of a new page');
    return page;
  }

  #send(name, ...parameters) {
    const body = Buffer.concat([Buffer.from(`${name}\0`), ...parameters]);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length, 0);
    head[4] = 1;
    this.socket.write(Buffer.concat([head, body]));
  }

  #read(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    while (this.#buffer.length >= 5) {
      const end = 5 + this.#buffer.readUInt32BE(0);
      if (this.#buffer.length < end) return;
      const body = this.#buffer.subarray(5, end);
      const nameEnd = body.indexOf(0);
      if (body.toString('latin1', 0, nameEnd) === 'SendMessageToFrontend') {
        const parameters = body.subarray(nameEnd + 1);
        const text = parameters.toString('utf8', 16, parameters.length - 1);
        this.#pages.get(parameters.readBigUInt64LE(8))?.receive(JSON.parse(text));
      }
      this.#buffer = this.#buffer.subarray(end);
    }
  }
}

/** One page. A navigation to another site gives it a new target, which is held until we listen to it. */
class PageInspector {
  #next = 0;
  #target;
  #pending = new Map();
  #send;
  #onEvent;
  #begin;

  constructor(send, onEvent) {
    this.#send = send;
    this.#onEvent = onEvent;
    this.ready = new Promise((resolve) => {
      this.#begin = resolve;
    });
    this.#toBrowser('Target.setPauseOnStart', { pauseOnStart: true });
  }

  command(method, params = {}) {
    const id = this.#toTarget(this.#target, method, params);
    const answer = new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    return within(30000, answer, method);
  }

  #toBrowser(method, params) {
    this.#send(JSON.stringify({ id: ++this.#next, method, params }));
  }

  #toTarget(targetId, method, params = {}) {
    const id = ++this.#next;
    this.#toBrowser('Target.sendMessageToTarget', { targetId, message: JSON.stringify({ id, method, params }) });
    return id;
  }

  receive({ method, params }) {
    if (method === 'Target.targetCreated' && params.targetInfo.type === 'page') {
      const { targetId, isProvisional, isPaused } = params.targetInfo;
      for (const domain of ['Inspector', 'Page', 'Runtime', 'Console', 'Network']) this.#toTarget(targetId, `${domain}.enable`);
      if (isPaused) this.#toBrowser('Target.resume', { targetId });
      if (!isProvisional) this.#use(targetId);
    } else if (method === 'Target.didCommitProvisionalTarget') {
      this.#use(params.newTargetId);
    } else if (method === 'Target.dispatchMessageFromTarget') {
      this.#receiveFromTarget(JSON.parse(params.message));
    }
  }

  #receiveFromTarget({ id, error, result, method, params }) {
    if (id === undefined) return this.#onEvent(method, params);
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) return pending?.reject(new Error(error.message));
    return pending?.resolve(result);
  }

  #use(target) {
    this.#target = target;
    this.#begin();
  }
}
