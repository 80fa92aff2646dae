// Whether nothing is to leave this device, by the reader's choice, which this browser remembers.

import { remember, remembered } from "./storage.js";

export const isAlone = () => remembered("device", false);
export const setAlone = (value) => remember("device", value);
