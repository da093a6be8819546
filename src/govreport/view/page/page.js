// The page's own script: plain, and the only one that the page's policy lets run. The table is the one store of what is known of a
// figure; the card that opens at a figure is made of its row. Text is only ever set as text.
"use strict";
{
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement, article = document.querySelector("article"), data = byId("data"), card = byId("card");
  const rows = [...data.querySelectorAll("tbody tr")], heads = [...data.querySelectorAll("thead th")];
  const matches = (query) => matchMedia(query).matches;

  // --- language, light and print: kept in the page alone, so that they work where nothing may be stored -------------

  const english = new Map(Object.entries(JSON.parse(byId("words").textContent)));
  const chinese = new Map(); // element → the Chinese words that it came with

  const inLanguage = (words) => (root.lang === "en" && english.get(words)) || words;

  function setLanguage(language) {
    root.lang = language;
    for (const element of document.querySelectorAll("[data-w]")) {
      if (!chinese.has(element)) chinese.set(element, element.textContent);
      element.textContent = inLanguage(chinese.get(element));
    }
    for (const element of document.querySelectorAll("[data-label]")) {
      if (!chinese.has(element)) chinese.set(element, element.getAttribute("aria-label"));
      for (const name of ["aria-label", "placeholder"])
        if (element.hasAttribute(name)) element.setAttribute(name, inLanguage(chinese.get(element)));
    }
    const other = byId("language");
    [other.textContent, other.lang] = language === "en" ? ["中文", "zh-Hans"] : ["English", "en"];
  }

  byId("language").addEventListener("click", () => setLanguage(root.lang === "en" ? "zh-Hans" : "en"));
  byId("theme").addEventListener("click", () => {
    root.dataset.theme = (root.dataset.theme ?? (matches("(prefers-color-scheme: dark)") ? "dark" : "light")) === "dark" ? "light" : "dark";
  });
  byId("print").addEventListener("click", () => print());
  document.querySelector(".show").addEventListener("click", ({ target }) => press(target.closest("button"), (button) => (root.dataset.show = button.dataset.show)));

  // One of a group of buttons is pressed.
  function press(button, act) {
    if (!button) return;
    for (const one of button.parentElement.querySelectorAll("[aria-pressed]"))
      if (one.id === "") one.setAttribute("aria-pressed", String(one === button));
    act(button);
  }

  // --- places: a click on what points into the page goes there, also inside a notebook's frame, which has no address -

  let here = null;

  function go(id, focus) {
    const place = byId(id);
    if (!place) return;
    openPanel(null);
    mark(place);
    place.scrollIntoView({ block: place.closest(".s") ? "center" : "start" });
    if (!focus) return;
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  function mark(place) {
    here?.classList.remove("here");
    here = place.closest(".s");
    here?.classList.add("here");
    try {
      if (place.id && location.hash !== `#${place.id}`) history.pushState(null, "", `#${(here ?? place).id}`);
    } catch { /* a frame without an address */ }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link || link.closest("tbody")) return;
    event.preventDefault();
    const id = link.getAttribute("href").slice(1);
    if (byId(id)?.closest("#data")) openPanel("data");
    go(id, true);
  });
  addEventListener("popstate", () => location.hash && go(location.hash.slice(1)));

  // --- panels, where the window is small ----------------------------------------------------------------------------

  const openers = [...document.querySelectorAll(".opens")];

  function openPanel(id) {
    for (const opener of openers) {
      const panel = opener.getAttribute("aria-controls"), open = panel === id;
      opener.setAttribute("aria-expanded", String(open));
      byId(panel).classList.toggle("open", open);
    }
    follow();
  }

  for (const opener of openers)
    opener.addEventListener("click", () => openPanel(opener.ariaExpanded === "true" ? null : opener.getAttribute("aria-controls")));

  // --- the outline: folds, and follows the text ---------------------------------------------------------------------

  const outline = byId("outline");
  let current = null;

  outline.addEventListener("click", ({ target }) => {
    if (!target.matches(".fold")) return;
    target.setAttribute("aria-expanded", String(target.ariaExpanded !== "true"));
    follow();
  });

  // The block that is read is the one that stands a little below the bar; near the end of the page further below, where the last ones are.
  function follow() {
    const box = article.getBoundingClientRect();
    const left = root.scrollHeight - innerHeight - scrollY, line = Math.min(box.bottom - 8, Math.max(140, innerHeight - left));
    const at = document.elementsFromPoint(box.left + 24, line).find((element) => article.contains(element));
    const block = at?.closest("section");
    if (!block && box.top < 140) return;
    let link = block && outline.querySelector(`a[href="#${block.id}"]`);
    for (let up; link && !link.offsetParent && (up = link.closest("li").parentElement.closest("li")); ) link = up.querySelector("a"); // folded
    if (link === current) return;
    current?.removeAttribute("aria-current");
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "true");
    const panel = outline.getBoundingClientRect(), entry = link.getBoundingClientRect();
    if (entry.top < panel.top || entry.bottom > panel.bottom) outline.scrollTop += entry.top - panel.top - panel.height / 3;
  }

  let waiting = false;
  function soon(act) {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; act(); });
  }
  addEventListener("scroll", () => soon(() => {
    follow();
    if (shown && (pinned || shown.matches(":hover"))) place();
    else hide();
  }), { passive: true });
  addEventListener("resize", () => soon(() => { follow(); hide(); }));

  // --- figures: pointed at or focused, they open a card ---------------------------------------------------------------

  const TOLD = "[role=button]";
  let shown = null, pinned = false, timer = 0;

  function make(tag, name, text) {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  }

  function fill({ dataset: { row, coinage, members, problem }, textContent }) {
    const out = [], tell = (name, text) => text && out.push(make("div", name, text));
    if (row) {
      const cells = [...byId(`r${row}`).cells].map((cell) => cell.textContent.trim()), list = make("dl", "", "");
      tell("name", cells[0]);
      tell("words", cells[1]);
      if (cells[4].replace(/[ ,]/g, "") !== cells[1].normalize("NFKC")) tell("value", cells[4]);
      cells.forEach((text, i) => {
        if (text && i > 1 && i !== 4) list.append(make("dt", "", heads[i].textContent), make("dd", "", text));
      });
      out.push(list);
    }
    if (coinage) tell("name", inLanguage(coinage)) && tell("words", textContent);
    tell("members", members);
    if (problem) tell("trouble", byId(`p${problem}`).querySelector("a").textContent);
    card.replaceChildren(...out);
  }

  function place() {
    const at = shown.getClientRects()[0], width = card.offsetWidth, height = card.offsetHeight;
    const below = at.bottom + 8 + height < innerHeight || at.top < height + 60;
    card.style.left = `${Math.max(12, Math.min(at.left, innerWidth - width - 12))}px`;
    card.style.top = `${below ? at.bottom + 8 : at.top - height - 8}px`;
  }

  function show(figure, pin) {
    clearTimeout(timer);
    pinned = pin;
    if (shown === figure) return;
    hide();
    [shown, pinned] = [figure, pin];
    fill(figure);
    figure.classList.add("shown");
    figure.setAttribute("aria-describedby", "card");
    underlineSubject(byId(`r${figure.dataset.row}`));
    card.showPopover();
    place();
  }

  function hide() {
    if (!shown) return;
    shown.classList.remove("shown");
    shown.removeAttribute("aria-describedby");
    shown = null;
    pinned = false;
    underlineSubject(null);
    card.hidePopover();
  }

  // The words that a figure is about, in the text, where the browser can mark them without changing it.
  function underlineSubject(row) {
    if (!CSS.highlights) return;
    CSS.highlights.delete("subject");
    const [sentence, start, end] = (row?.dataset.subject ?? "").split(" ");
    if (!end) return;
    const range = document.createRange(), texts = document.createTreeWalker(byId(sentence), NodeFilter.SHOW_TEXT);
    for (let at = 0, node; (node = texts.nextNode()); at += node.length) {
      if (at <= start && start < at + node.length) range.setStart(node, start - at);
      if (at < end && end <= at + node.length) { range.setEnd(node, end - at); break; }
    }
    CSS.highlights.set("subject", new Highlight(range));
  }

  article.addEventListener("pointerover", ({ target, pointerType }) => {
    const figure = target.closest(TOLD);
    if (figure && pointerType === "mouse" && !pinned) { clearTimeout(timer); timer = setTimeout(() => show(figure, false), 60); }
  });
  article.addEventListener("pointerout", ({ target, relatedTarget }) => {
    if (target.closest(TOLD) && !pinned && !card.contains(relatedTarget)) { clearTimeout(timer); timer = setTimeout(hide, 150); }
  });
  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", () => { if (!pinned) hide(); });
  article.addEventListener("focusin", ({ target }) => { if (target.matches(TOLD)) { rove(target); show(target, true); } });
  article.addEventListener("focusout", hide);
  article.addEventListener("click", ({ target }) => {
    if (!getSelection().isCollapsed || target.closest("a")) return;
    const figure = target.closest(TOLD), sentence = target.closest(".s");
    if (sentence) mark(sentence);
    if (figure?.dataset.row) showRow(byId(`r${figure.dataset.row}`));
  });

  // One figure is in the order of the Tab key; the arrow keys lead to the others.
  let figures = null, stop = null;
  const all = () => (figures ??= [...article.querySelectorAll(TOLD)]);

  function rove(figure) {
    if (stop) stop.tabIndex = -1;
    stop = figure;
    if (stop) stop.tabIndex = 0;
  }
  rove(article.querySelector(TOLD));

  article.addEventListener("keydown", (event) => {
    const place = all().indexOf(event.target), steps = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: all().length - 1 };
    if (place < 0) return;
    if (event.key in steps) {
      event.preventDefault();
      all()[steps[event.key]]?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.target.click();
    }
  });
  addEventListener("keydown", ({ key }) => { if (key === "Escape") { if (shown) hide(); else { openPanel(null); setWhole(false); } } });

  // --- the table: filter, sort, go ------------------------------------------------------------------------------------

  const search = byId("search"), filters = ["status", "kind", "indicator"].map(byId), found = byId("found"), body = data.querySelector("tbody");
  let scope = rows.some((row) => row.dataset.indicator) ? "facts" : "all";

  function filter() {
    const wanted = search.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const fits = (scope === "all" || row.dataset.indicator) && filters.every((one) => !one.value || row.dataset[one.id] === one.value)
        && (!wanted || row.textContent.toLowerCase().includes(wanted));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    found.textContent = count ? `${count} / ${rows.length}` : inLanguage("没有符合条件的数字");
  }

  const SORTS = ["ascending", "descending", "none"];
  data.querySelector("thead").addEventListener("click", ({ target }) => {
    const head = target.closest("th");
    if (!head) return;
    const way = SORTS[(SORTS.indexOf(head.ariaSort) + 1) % 3], column = head.cellIndex, sign = way === "descending" ? -1 : 1;
    for (const other of heads) other.ariaSort = other === head ? way : "none";
    const key = (row) => (column === 1 || column === 4 ? row.dataset.number && Number(row.dataset.number) : row.cells[column].textContent.trim());
    const order = (a, b) => {
      const [one, other] = [key(a), key(b)];
      if (one === "" || other === "") return (one === "") - (other === ""); // what is not there stands last, either way
      return sign * (typeof one === "number" ? one - other : one.localeCompare(other, "zh"));
    };
    body.replaceChildren(...(way === "none" ? rows : [...rows].sort(order)));
  });

  function showRow(row) {
    body.querySelector(".here")?.classList.remove("here");
    row.classList.add("here");
    const box = row.closest(".scroll"), line = row.getBoundingClientRect(), view = box.getBoundingClientRect();
    if (!row.hidden && (line.top < view.top + 32 || line.bottom > view.bottom)) box.scrollTop += line.top - view.top - view.height / 3;
  }

  function setWhole(whole) {
    data.classList.toggle("whole", whole);
    byId("wide").setAttribute("aria-pressed", String(whole));
  }

  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    event.preventDefault();
    setWhole(false);
    showRow(row);
    const sentence = byId(row.querySelector("a").hash.slice(1));
    const figure = sentence.querySelector(`[data-row="${row.id.slice(1)}"]`);
    go(sentence.id, false);
    (figure ?? sentence).focus({ preventScroll: true });
  });
  data.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  data.querySelector(".scope").addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button?.id === "wide") setWhole(!data.classList.contains("whole"));
    else press(button, () => { scope = button.dataset.scope; filter(); });
  });
  for (const one of [search, ...filters]) one.addEventListener("input", filter);

  if (scope === "all") press(data.querySelector("[data-scope=all]"), () => {});
  filter();
  follow();
  if (location.hash) go(location.hash.slice(1));
}
