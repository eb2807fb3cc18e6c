"use strict";
/* Keeps the page as its file is: asks for what follows, changes only what differs, names the line of a cell. */
(() => {
  const CELL = "[data-lines] > :not(.margin)";
  const MARKED = CELL + ", .list td";
  const OWN = new Set(["tabindex", "data-changed", "open"]);
  const SHOWN = 2000, AGAIN = 1000;
  const GONE = "这份申报表已不在(删去、改名或移走了);这里留着它最后的样子。";
  const SILENT = "连不上预览:保存的改动暂时显示不了。请看看终端里的 jixiao serve 还在不在运行。";
  const watch = document.getElementById("watch");
  const place = document.getElementById("place");
  const away = document.getElementById("away");

  /* --- the next version into the page -------------------------------------------------------------------- */

  const key = node => node.nodeType === 1 ? node.nodeName + " " + node.textContent : "#" + node.data;
  const kind = node => node.nodeType === 1 ? node.nodeName : "#";

  /* The pairs of equal nodes that keep both orders, as many as can be: [[i, j], …]. */
  const common = (a, b) => {
    let start = 0, end = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start++;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
    const rows = a.length - end - start, columns = b.length - end - start;
    const best = Array.from({length: rows + 1}, () => new Uint32Array(columns + 1));
    for (let i = rows - 1; i >= 0; i--)
      for (let j = columns - 1; j >= 0; j--)
        best[i][j] = a[start + i] === b[start + j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    const pairs = Array.from({length: start}, (_, i) => [i, i]);
    for (let i = 0, j = 0; i < rows && j < columns;) {
      if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
      else if (best[i + 1][j] >= best[i][j + 1]) i++;
      else j++;
    }
    for (let k = end; k > 0; k--) pairs.push([a.length - k, b.length - k]);
    return pairs;
  };

  const mark = element => {
    const cells = element.matches(MARKED) ? [element] : [...element.querySelectorAll(MARKED)];
    for (const cell of cells) {
      cell.setAttribute("data-changed", "");
      setTimeout(() => cell.removeAttribute("data-changed"), SHOWN);
    }
  };

  const dress = (old, next) => {
    for (const {name} of [...old.attributes])
      if (!OWN.has(name) && !next.hasAttribute(name)) old.removeAttribute(name);
    for (const {name, value} of next.attributes)
      if (!OWN.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  };

  const become = (old, next) => {
    if (old.nodeType !== 1) {
      if (old.data !== next.data) old.data = next.data;
      return;
    }
    if (old.hasAttribute("data-own") || old.nodeName === "SCRIPT") return;
    dress(old, next);
    if (old.matches(MARKED) && old.textContent !== next.textContent) mark(old);
    const a = [...old.childNodes], b = [...next.childNodes];
    const pairs = [...common(a.map(key), b.map(key)), [a.length, b.length]];
    let i = 0, j = 0;
    for (const [p, q] of pairs) {
      for (; j < q; j++) {
        if (i < p && kind(a[i]) === kind(b[j])) become(a[i++], b[j]);
        else {
          old.insertBefore(b[j], a[i] || null);
          if (b[j].nodeType === 1) mark(b[j]);
        }
      }
      while (i < p) a[i++].remove();
      if (i < a.length && j < b.length) become(a[i++], b[j++]);
    }
  };

  /* What the reader looks at stays where it is on the screen, whatever grows or shrinks above it. */
  const anchor = () => {
    if (scrollY === 0) return null;
    const focused = document.activeElement;
    const seen = box => box.bottom > 0 && box.top < innerHeight;
    if (focused.matches(CELL) && seen(focused.getBoundingClientRect())) return focused;
    return [...document.querySelectorAll("main tr, .findings li")].find(row => seen(row.getBoundingClientRect())) || null;
  };

  const apply = text => {
    if (!text.includes(' data-look="' + watch.dataset.look + '"')) {
      location.reload();  /* other styles, which this page's policy does not let in */
      return;
    }
    const next = new DOMParser().parseFromString(text, "text/html");
    const fixed = anchor(), top = fixed && fixed.getBoundingClientRect().top;
    document.title = next.title;
    become(document.body, next.body);
    if (fixed && fixed.isConnected) scrollBy({top: fixed.getBoundingClientRect().top - top, behavior: "instant"});
    reachable();
    if (!place.hidden) name(chosen);
  };

  /* --- asking for what follows --------------------------------------------------------------------------- */

  let asking = null;
  const pause = time => new Promise(done => setTimeout(done, time));
  const visible = () => new Promise(done => {
    if (!document.hidden) done();
    else document.addEventListener("visibilitychange", done, {once: true});
  });
  const say = text => {
    away.hidden = !text;
    if (away.textContent !== text) away.textContent = text;
  };

  const ask = async () => {
    asking = new AbortController();
    const answer = await fetch(location.pathname + "?since=" + watch.dataset.version, {signal: asking.signal});
    const text = answer.status === 200 ? await answer.text() : "";
    say(answer.status === 404 ? GONE : "");
    if (text) apply(text);
    else if (answer.status !== 204) await pause(AGAIN);
  };

  const follow = async () => {
    for (;;) {
      await visible();
      try {
        await ask();
      } catch (error) {
        if (error.name === "AbortError") continue;
        say(SILENT);
        await pause(AGAIN);
      }
    }
  };
  /* A page that nobody sees holds no connection: a browser has few for one server. */
  document.addEventListener("visibilitychange", () => { if (document.hidden && asking) asking.abort(); });

  /* --- the line of a cell -------------------------------------------------------------------------------- */

  let chosen = null;
  const cells = () => [...document.querySelectorAll(CELL)];

  /* One cell is reached by Tab, the others from it by the arrow keys. */
  const reachable = () => {
    if (chosen && chosen.isConnected) return;
    chosen = document.querySelector(CELL);
    if (chosen) chosen.tabIndex = 0;
  };

  const name = cell => {
    const line = cell && cell.isConnected && cell.parentNode.dataset.lines.split(" ")[cell.cellIndex];
    place.hidden = !line;
    const text = watch.dataset.file + ":" + line;
    if (line && place.firstChild.textContent !== text) {
      place.firstChild.textContent = text;
      place.lastChild.textContent = "";
    }
  };

  const choose = cell => {
    if (chosen && chosen !== cell) chosen.removeAttribute("tabindex");
    chosen = cell;
    cell.tabIndex = 0;
    cell.focus({preventScroll: true});
    name(cell);
  };

  const copy = async () => {
    const text = place.firstChild.textContent;
    try {
      await navigator.clipboard.writeText(text);
      place.lastChild.textContent = "已复制";
    } catch {
      getSelection().selectAllChildren(place.firstChild);
      place.lastChild.textContent = "已选中,请按 Ctrl+C 复制";
    }
  };

  /* The cell above (-1) or below (1) the middle of this one. */
  const beyond = (cell, step) => {
    const rows = [...document.querySelectorAll("[data-lines]")], box = cell.getBoundingClientRect();
    const middle = (box.left + box.right) / 2, edge = step > 0 ? box.bottom : box.top;
    for (let at = rows.indexOf(cell.parentNode) + step; rows[at]; at += step) {
      const found = [...rows[at].children].find(other => {
        const its = other.getBoundingClientRect();
        return other.matches(CELL) && its.left <= middle && middle < its.right
          && (step > 0 ? its.top >= edge - 1 : its.bottom <= edge + 1);
      });
      if (found) return found;
    }
    return null;
  };

  const STEPS = {
    ArrowLeft: cell => cells()[cells().indexOf(cell) - 1],
    ArrowRight: cell => cells()[cells().indexOf(cell) + 1],
    ArrowUp: cell => beyond(cell, -1),
    ArrowDown: cell => beyond(cell, 1)
  };

  document.addEventListener("click", event => {
    const cell = event.target.closest(CELL);
    if (cell && !event.target.closest("a")) choose(cell);
  });
  document.addEventListener("focusin", event => { if (event.target.matches(CELL)) name(event.target); });
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape") place.hidden = true;
    const cell = event.target.closest(CELL);
    if (!cell || event.target !== cell) return;
    if (event.key === "Enter") copy();
    const next = STEPS[event.key] && STEPS[event.key](cell);
    if (STEPS[event.key]) event.preventDefault();
    if (!next) return;
    choose(next);
    next.scrollIntoView({block: "nearest"});
  });
  place.querySelector("button").addEventListener("click", copy);

  reachable();
  follow();
})();
