// Starts the engine, in whatever runs WebAssembly: Python, with the libraries and the project unpacked beside it.

const HOME = "/parts";
// The list of packages that the runtime asks for: ours come by other ways. It has to be of the runtime's own kind.
const PACKAGES = { info: { abi_version: "2026_0" }, packages: {} };

// What is read of an archive: a line of JSON with names and sizes, then the files one after the other.
export function* files(pack) {
  const end = pack.indexOf(10);
  const sizes = JSON.parse(new TextDecoder().decode(pack.subarray(0, end)));
  let start = end + 1;
  for (const [name, size] of sizes) {
    yield [name, pack.subarray(start, start + size)];
    start += size;
  }
}

function unpack(FS, pack) {
  for (const [name, content] of files(pack)) {
    const path = `${HOME}/${name}`;
    FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    FS.writeFile(path, content, { canOwn: true });
  }
}

// The ways to be answered, by their names: each takes the body of a request and a language, and tells `status document`.
// `packs` are promises of archives, which may arrive while Python starts.
export async function boot(loadPyodide, indexURL, packs, settings) {
  const env = { HOME, PYTHONPATH: HOME, PYTHONDONTWRITEBYTECODE: "1" };
  const python = await loadPyodide({ indexURL, lockFileContents: PACKAGES, env });
  for (const pack of packs) unpack(python.FS, await pack);
  python.pyimport("calculatrice.browser.nfloat").mend();
  const { Settings } = python.pyimport("calculatrice.settings");
  const { Answering } = python.pyimport("calculatrice.browser.answering");
  const answering = Answering(Settings.callKwargs(settings));
  const answer = (way, ...asked) => answering[way](...asked);
  return { answer, memory: () => python._module.HEAPU8.length };
}
