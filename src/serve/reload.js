// Keeps a page of the preview up to date: told by the server, it loads the page again, changes its style or shows what is wrong.
(() => {
  'use strict';
  const { page, version, style } = document.currentScript.dataset;
  const folder = '/.ccqm-serve/';
  const memory = 'ccqm-serve';
  let shownStyle = style;
  let source = null;

  // ---- What a reader would lose when the page is loaded again ----

  const fields = () => [...document.querySelectorAll('input, select, textarea')].filter((field) => !['password', 'file', 'hidden'].includes(field.type));
  // The same field has the same key on the new page, even if others came before it.
  const keyed = (elements, name) => {
    const seen = new Map();
    return elements.map((element) => {
      const base = element.id ? `#${element.id}` : `${element.localName} ${name(element)}`;
      const count = seen.get(base) ?? 0;
      seen.set(base, count + 1);
      return [`${base} ${count}`, element];
    });
  };
  const keyedFields = () => keyed(fields(), (field) => `${field.name} ${['checkbox', 'radio'].includes(field.type) ? field.value : ''}`);
  const keyedDetails = () => keyed([...document.querySelectorAll('details')], (details) => details.querySelector('summary')?.textContent.trim() ?? '');
  const stateOf = (field) => {
    if (field.localName === 'select') return [...field.options].map((option) => option.selected);
    return ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value;
  };
  const untouched = (field) => {
    if (field.localName === 'select') return [...field.options].every((option) => option.selected === option.defaultSelected);
    return ['checkbox', 'radio'].includes(field.type) ? field.checked === field.defaultChecked : field.value === field.defaultValue;
  };

  const remember = () => {
    const focused = keyedFields().find(([, field]) => field === document.activeElement)?.[0];
    const kept = {
      href: location.href,
      x: scrollX,
      y: scrollY,
      focused,
      fields: keyedFields().filter(([, field]) => !untouched(field)).map(([key, field]) => [key, stateOf(field)]),
      details: keyedDetails().map(([key, details]) => [key, details.open]),
    };
    try { sessionStorage.setItem(memory, JSON.stringify(kept)); } catch { /* no room: the page is loaded all the same */ }
  };

  const restore = () => {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(memory));
      sessionStorage.removeItem(memory);
    } catch { /* nothing to restore */ }
    if (!kept || kept.href !== location.href) return;
    const states = new Map(kept.fields);
    const open = new Map(kept.details);
    for (const [key, details] of keyedDetails()) if (open.has(key)) details.open = open.get(key);
    for (const [key, field] of keyedFields()) {
      if (!states.has(key)) continue;
      const state = states.get(key);
      if (field.localName === 'select') [...field.options].forEach((option, index) => { option.selected = Boolean(state[index]); });
      else if (['checkbox', 'radio'].includes(field.type)) field.checked = state;
      else field.value = state;
      // Scripts of the page that follow a field hear of it.
      for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
    }
    const focused = keyedFields().find(([key]) => key === kept.focused)?.[1];
    focused?.focus({ preventScroll: true });
    const scroll = () => scrollTo({ left: kept.x, top: kept.y, behavior: 'instant' });
    scroll();
    // Pictures and fonts that come later may have pushed things about.
    if (document.readyState !== 'complete') addEventListener('load', scroll, { once: true });
  };

  const reload = () => {
    close();
    remember();
    location.reload();
  };

  // ---- What changes without loading the page again ----

  const samePath = (address, path) => {
    try { return decodeURI(new URL(address, location.href).pathname) === `/${path}`; } catch { return false; }
  };

  const changeStyle = (address) => {
    const old = [...document.querySelectorAll('link[rel~="stylesheet"]')].filter((link) => new URL(link.href).pathname === shownStyle);
    shownStyle = address;
    for (const link of old) {
      const fresh = link.cloneNode();
      fresh.href = address;
      // The old one stays until the new one is there: no moment without style.
      fresh.addEventListener('load', () => link.remove(), { once: true });
      fresh.addEventListener('error', () => link.remove(), { once: true });
      link.after(fresh);
    }
  };

  const changeFiles = (paths) => {
    const isOwn = (address) => address.includes(folder) || address === shownStyle || address.startsWith('#');
    const concerns = (address) => !isOwn(address) && paths.some((path) => samePath(address, path));
    const used = (element) => ['src', 'srcset', 'data', 'href', 'poster'].flatMap((name) => (element.getAttribute(name) ?? '').split(',').map((part) => part.trim().split(/\s+/)[0])).filter(Boolean);
    const others = [...document.querySelectorAll('script[src], source, img[srcset], video, audio[src], object[data], use[href], link[rel~="stylesheet"]')];
    // What cannot be changed in place: scripts, lists of pictures, fonts. null: too many to name.
    if (!paths || paths.some((path) => /\.(woff2?|[ot]tf)$/.test(path)) || others.some((element) => used(element).some(concerns))) return reload();
    for (const picture of document.querySelectorAll('img[src]')) {
      if (!concerns(picture.getAttribute('src'))) continue;
      const fresh = new URL(picture.src);
      fresh.searchParams.set('ccqm-serve', Date.now().toString(36));
      picture.src = fresh.href;
    }
    return undefined;
  };

  // ---- The panel ----

  let host = null;
  let before = null;
  let farewell = 0;
  let shown = null; // what is wrong, as last told; null when nothing is

  const shadow = () => {
    if (!host) {
      host = document.createElement('ccqm-serve-panel');
      const root = host.attachShadow({ mode: 'open' });
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `${folder}panel.css`;
      root.append(link, document.createElement('div'));
      // On `html`, so that what a theme does to the body's children does not reach it.
      document.documentElement.append(host);
      root.addEventListener('click', (event) => { if (event.target.closest('button')) hide(); });
      addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.defaultPrevented && !host.hidden) hide(); });
    }
    clearTimeout(farewell);
    host.hidden = false;
    return host.shadowRoot.lastElementChild;
  };

  const hide = () => {
    const inside = host.shadowRoot.activeElement;
    host.hidden = true;
    if (inside) before?.focus?.({ preventScroll: true });
  };

  // The server escapes everything in it that contributors wrote.
  const showPanel = (html) => {
    if (html === shown) return; // told again after a break; it may have been put away
    shown = html;
    if (document.activeElement !== host) before = document.activeElement;
    shadow().innerHTML = html;
  };

  const mended = () => {
    if (shown === null) return;
    shown = null;
    const held = document.activeElement === host;
    const word = document.createElement('p');
    word.className = 'mended';
    word.setAttribute('role', 'status');
    shadow().replaceChildren(word);
    word.textContent = 'All is mended.';
    if (held) before?.focus?.({ preventScroll: true });
    farewell = setTimeout(() => { host.hidden = true; }, 2500);
  };

  // ---- Listening ----

  const listen = () => {
    if (source) return;
    source = new EventSource(`${folder}events?${new URLSearchParams({ page, version, style: shownStyle })}`);
    const on = (name, react) => source.addEventListener(name, (event) => react(JSON.parse(event.data)));
    on('reload', reload);
    on('style', ({ address }) => changeStyle(address));
    on('files', ({ paths }) => changeFiles(paths));
    on('panel', ({ html }) => showPanel(html));
    on('mended', mended);
    // Something may have been mended while nobody listened.
    on('hello', ({ problems }) => { if (!problems) mended(); });
  };
  const close = () => {
    source?.close();
    source = null;
  };

  restore();
  // Browsers open six connections to a host and no more: pages nobody sees give theirs back, and catch up when they are seen.
  const follow = () => (document.visibilityState === 'visible' ? listen() : close());
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', close);
  addEventListener('pageshow', follow);
  follow();
})();
