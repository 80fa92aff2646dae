// The addresses of scripts that run beside the page: these two, and no other text is one.

const RUN = [new URL("./engineworker.js", import.meta.url).href, new URL("/service-worker.js", location.href).href];

function own(address) {
  const whole = new URL(address, import.meta.url).href;
  if (!RUN.includes(whole)) throw new TypeError(`${whole} is no script of the page`);
  return whole;
}

const policy = globalThis.trustedTypes?.createPolicy("scripts", { createScriptURL: own });

export const script = (address) => (policy ? policy.createScriptURL(address) : own(address));
