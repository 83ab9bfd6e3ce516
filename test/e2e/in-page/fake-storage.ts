// What the extension's storage areas are in a page that is none: kept in `localStorage`, so that they outlive the browser.
const area = {
  async get(keys: string | null) {
    if (keys === null)
      return Object.fromEntries(Object.entries(localStorage).map(([key, text]) => [key, JSON.parse(text)]));
    const text = localStorage.getItem(keys);
    return text === null ? {} : { [keys]: JSON.parse(text) };
  },
  async set(values: Record<string, unknown>) {
    for (const [key, value] of Object.entries(values)) localStorage.setItem(key, JSON.stringify(value));
  },
  async remove(key: string) {
    localStorage.removeItem(key);
  },
};

Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'test' },
    storage: { local: area, session: area, onChanged: { addListener() {}, removeListener() {} } },
  },
});
