// Compresses files with brotli, as many at a time as there are cores: node compress.mjs FILE…

import { constants, brotliCompress } from "node:zlib";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

const compress = promisify(brotliCompress);
const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

async function compressed(name) {
  const content = await readFile(name);
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${name}.br`, await compress(content, { params }));
}

await Promise.all(process.argv.slice(2).map(compressed));
