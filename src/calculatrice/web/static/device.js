// What this device calculates by itself: all that is quick, as soon as its engine is ready; and what is not where the server
// can't be asked, or is not to be. Its answers are responses as the server's are.

import { Ended, Engine } from "./engine.js";

const QUICK = 10;
const PROVING = 0.75;
const MOST_STARTS = 5;

export class Device {
  #quick;
  #slow;
  #seconds;
  #language;
  #sentences;
  #starts = MOST_STARTS;

  // `only` tells whether nothing may leave this device. Sentences say why there is no answer.
  constructor(spawn, { seconds, memory, language, sentences, only }) {
    this.#quick = new Engine(spawn, (memory * 2 ** 20) / 2);
    this.#slow = new Engine(spawn, (memory * 2 ** 20) / 2);
    Object.assign(this, { only });
    [this.#seconds, this.#language, this.#sentences] = [seconds, language, sentences];
  }

  begin() {
    return this.#quick.begin();
  }

  // The answer of this device, or null where the server is to be asked.
  async answer(body, preview, signal) {
    if (!this.#quick.isReady && !this.#isAlone()) return null;
    const told = await this.#told(preview ? "preview" : "at_once", body);
    signal?.throwIfAborted();
    if (told && told.status !== 202) return told;
    if (!this.#isAlone()) return null;
    return told ? this.#asJob(body, signal) : this.#failed();
  }

  // The same where the server was asked, and can't be reached: null only where the engine is not there.
  async instead(body, preview, signal) {
    if (!this.#quick.isReady) return null;
    const told = await this.#told(preview ? "preview" : "at_once", body);
    signal?.throwIfAborted();
    return told?.status === 202 ? this.#asJob(body, signal) : told;
  }

  // Whether the server can't be asked, or is not to be.
  #isAlone() {
    return this.only() || !navigator.onLine;
  }

  // An engine that ends again and again is left alone.
  #begunAgain() {
    if (this.#starts > 0) this.begin().catch(() => null);
    this.#starts -= 1;
    return null;
  }

  // The answer, however long it takes. A second try, without proofs, has the rest of the time, as on the server.
  async #asJob(body, signal) {
    try {
      return await this.#proved(body, signal);
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      const told = error.why === "time" ? await this.#told("out_of_time", body, this.#seconds) : null;
      return told ?? this.#failed();
    }
  }

  async #proved(body, signal) {
    const asked = [body, this.#language];
    try {
      return response(await this.#slow.ask("as_job", asked, this.#seconds * PROVING, signal));
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      return response(await this.#slow.ask("unproved", asked, this.#seconds * (1 - PROVING), signal));
    }
  }

  // An answer in a moment, null where the worker was ended: another is begun at once.
  async #told(way, body, ...more) {
    try {
      return response(await this.#quick.ask(way, [body, this.#language, ...more], QUICK));
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      return this.#begunAgain();
    }
  }

  #failed() {
    return failed(this.#sentences);
  }
}

function response(told) {
  const end = told.indexOf(" ");
  const status = Number(told.slice(0, end));
  return new Response(told.slice(end + 1), { status });
}

const failed = (sentences) => new Response(JSON.stringify({ code: "device_failed", detail: sentences("device_failed") }), { status: 500 });

// What answers where nothing is to leave the device, and the server has no engine for it: that there is no answer.
export const without = (sentences) => ({ answer: async () => failed(sentences), instead: async () => failed(sentences) });
