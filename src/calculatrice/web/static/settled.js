// Readings that are settled: what is warned of them is not said again, until one wants it to be. No result hangs on that.

import { remember, remembered } from "./storage.js";

const NAME = "settled";
const CODE = /^[a-z_]{1,60}$/;

export const settled = () => remembered(NAME, []);
export const restore = (codes) => remember(NAME, codes);

// The warnings that are still said.
export const unsettled = (warnings = []) => warnings.filter(({ code }) => !settled().includes(code));

export const settle = (codes) => restore([...new Set([...settled(), ...codes.filter((code) => CODE.test(code))])]);
