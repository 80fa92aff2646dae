// One worker that calculates, one question at a time. It is ended where it outlives its limit, or fails, and begun again.

export class Ended extends Error {
  constructor(why) {
    super(`the worker was ended: ${why}`);
    this.why = why;
  }
}

export class Engine {
  #spawn;
  #worker = null;
  #begun = null;
  #turn = Promise.resolve();
  #most;
  isReady = false;

  // `spawn` gives a new worker and the message that begins it; one that holds more than `most` bytes is renewed.
  constructor(spawn, most = Infinity) {
    this.#spawn = spawn;
    this.#most = most;
  }

  // Resolves when the worker can be asked; it has as long as it takes.
  begin() {
    this.#begun ??= this.#start();
    return this.#begun;
  }

  async #start() {
    const { worker, message } = this.#spawn();
    this.#worker = worker;
    await this.#exchange(message);
    this.isReady = true;
  }

  // What the worker tells: `status document`. Rejects with `Ended`, or as the signal says, which ends the worker too.
  ask(way, asked, seconds = Infinity, signal = undefined) {
    const answered = this.#turn.then(async () => {
      signal?.throwIfAborted();
      await this.begin();
      return this.#exchange({ way, asked }, seconds, signal);
    });
    this.#turn = answered.catch(() => null);
    return answered;
  }

  end() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#begun = null;
    this.isReady = false;
  }

  async #exchange(message, seconds = Infinity, signal = undefined) {
    const done = new AbortController();
    try {
      const { told, memory } = await this.#reply(message, seconds, signal, done.signal);
      if (memory > this.#most) this.end();
      return told;
    } catch (error) {
      this.end();
      throw error;
    } finally {
      done.abort();
    }
  }

  #reply(message, seconds, signal, done) {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const options = { signal: done };
      worker.addEventListener("message", ({ data }) => (data.ended === undefined ? resolve(data) : reject(new Ended("trap"))), options);
      worker.addEventListener("error", () => reject(new Ended("trap")), options);
      signal?.addEventListener("abort", () => reject(signal.reason), options);
      const timer = Number.isFinite(seconds) && setTimeout(() => reject(new Ended("time")), seconds * 1000);
      done.addEventListener("abort", () => clearTimeout(timer));
      worker.postMessage(message);
    });
  }
}
