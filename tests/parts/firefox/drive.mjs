// Firefox by hand: each line of the input is a call, each line of the output what came of it.

import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const [modules, firefox, profile] = process.argv.slice(2);
const puppeteer = createRequire(`${modules}/`)("puppeteer-core");
const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, userDataDir: profile, headless: true });
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 800 });

const calls = {
  goto: async (address) => {
    await page.goto(address);
  },
  reload: async () => {
    await page.reload();
  },
  size: (width, height) => page.setViewport({ width, height }),
  run: (script) => page.evaluate(script),
  type: (text) => page.keyboard.type(text),
  press: async (key, ...held) => {
    for (const each of held) await page.keyboard.down(each);
    await page.keyboard.press(key);
    for (const each of held) await page.keyboard.up(each);
  },
  click: (x, y, count) => page.mouse.click(x, y, { count }),
  drag: async (x, y, toX, toY) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move((x + toX) / 2, (y + toY) / 2);
    await page.mouse.move(toX, toY);
    await page.mouse.up();
  },
  pdf: async (path) => {
    await page.pdf({ path, format: "A4" });
  },
};

const answer = async ([name, ...given]) => {
  try {
    return { value: (await calls[name](...given)) ?? null };
  } catch (error) {
    return { error: String(error) };
  }
};

process.stdout.write("{}\n");
for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
await browser.close();
