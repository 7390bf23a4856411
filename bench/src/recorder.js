// Watches a page from its first moment by the page's own clock (milliseconds since the navigation began).
window.bench = (() => {
  // When `condition` is true: `seen`, in the document; `painted`, after the frame that shows it.
  const until = (condition) =>
    new Promise((resolve) => {
      const look = () => {
        if (!condition()) return false;
        watcher.disconnect();
        const seen = performance.now();
        requestAnimationFrame(() => {
          // A message that is sent while a frame is made comes after that frame was handed to the compositor.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ seen, painted: performance.now() });
          port2.postMessage(0);
        });
        return true;
      };
      const watcher = new MutationObserver(look);
      if (!look()) {
        watcher.observe(document, { attributes: true, childList: true, subtree: true });
      }
    });

  const kiosk = () => document.querySelector('[data-testid="kiosk"]');
  const shows = (screen) => kiosk()?.dataset.screen === screen;
  const open = (name) =>
    document.querySelector(`[data-testid="${name}"]:not([aria-disabled="true"])`);
  const firstScreen = () => shows("idle") && kiosk().dataset.link === "open";
  const start = until(firstScreen);
  let tap;

  return {
    // The first screen: shown, and its bridge answers.
    start: () => start,
    until: (screen) => until(() => shows(screen)),
    present: (name) => until(() => open(name)),
    text: () => document.body.innerText.replace(/\s/g, ""),
    // Gets ready for a touch of `name` that leads to `screen`.
    arm: async (name, screen) => {
      await until(() => open(name));
      const button = open(name);
      const touched = new Promise((resolve) =>
        button.addEventListener("click", (event) => resolve(event.timeStamp), { capture: true, once: true }),
      );
      const next = until(() => shows(screen));
      // An answer that comes within the frame of the touch is itself the feedback.
      const own = until(() => button.classList.contains("pressed") || shows(screen));
      tap = Promise.all([touched, own, next]).then(([at, own, next]) => ({
        own: own.painted - at,
        seen: next.seen - at,
        next: next.painted - at,
      }));
      return true;
    },
    tap: () => tap,
    // What was loaded. An icon is fetched too: a browser with a window does it, one without does not.
    files: async () => {
      const entries = () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
      for (const { href } of document.querySelectorAll("link[rel~=icon]")) {
        if (!entries().some((entry) => entry.name === href)) await (await fetch(href)).arrayBuffer();
      }
      return entries().map((entry) => ({
        path: new URL(entry.name).pathname,
        encoded: entry.encodedBodySize,
        decoded: entry.decodedBodySize,
      }));
    },
  };
})();
