import start from "/app.js";

await start({ module_or_path: fetch("/app.wasm") });
