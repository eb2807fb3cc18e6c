"use strict";
/* Filters over what the page already holds: reads only data-* attributes and texts, adds no markup. */
(() => {
  const bar = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const fold = document.getElementById("fold");
  const search = bar.querySelector("[type=search]");
  const facets = [...bar.querySelectorAll("[data-facet]")];
  const bodies = [...document.querySelectorAll(".compare tbody")];
  const items = [...document.querySelectorAll("[data-item]")].map(element => ({
    element, text: (element.textContent + " " + element.dataset.group).toLowerCase()
  }));

  /* An item has several words of a facet, a line each; a tick asks for any word at all. */
  const wanted = facet => facet.type === "checkbox" ? facet.checked : facet.value;
  const agrees = (facet, item) => {
    const own = item.element.dataset[facet.dataset.facet];
    return facet.type === "checkbox" ? own !== "" : own.split("\n").includes(facet.value);
  };

  const count = kind => {
    const all = items.filter(item => item.element.dataset.item === kind).map(item => item.element);
    const left = all.filter(element => !element.hidden);
    const folded = fold && fold.checked ? left.filter(element => element.classList.contains("same")).length : 0;
    return {all: all.length, left: left.length - folded, folded};
  };

  const conditions = () => {
    const said = facets.filter(wanted).map(facet => facet.type === "checkbox"
      ? facet.parentNode.textContent
      : facet.parentNode.firstChild.data + "「" + facet.selectedOptions[0].text + "」");
    return search.value.trim() ? said.concat("查找「" + search.value.trim() + "」") : said;
  };

  const announce = () => {
    const findings = count("finding"), rows = count("indicator"), said = conditions();
    shown.textContent = (said.length ? "筛选:" + said.join(";") + "。" : "")
      + "显示意见 " + findings.left + " / " + findings.all + " 条,指标 " + rows.left + " / " + rows.all + " 项"
      + (rows.folded ? ",另有 " + rows.folded + " 项没有变动,折叠着。" : "。");
    shown.classList.toggle("narrowed", said.length > 0);
  };

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/), active = facets.filter(wanted);
    for (const item of items) {
      item.element.hidden = !(active.every(facet => agrees(facet, item))
        && words.every(word => item.text.includes(word)));
    }
    for (const body of bodies) body.hidden = !body.querySelector("[data-item]:not([hidden])");
    announce();
  };

  /* A link never leads to something hidden: filters are cleared and folds opened for it. */
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    const folded = target.closest(".same"), closed = target.hidden;
    if (closed) bar.reset();
    if (folded) folded.closest("section").querySelector(".fold").checked = false;
    if (closed || folded) { apply(); target.scrollIntoView(); }
  };

  bar.hidden = false;
  bar.addEventListener("input", apply);
  bar.addEventListener("submit", event => event.preventDefault());
  bar.addEventListener("reset", () => setTimeout(apply));
  if (fold) fold.addEventListener("change", announce);
  addEventListener("hashchange", reveal);
  document.addEventListener("click", event => {
    if (event.target.hash && event.target.hash === location.hash) reveal();
  });
  apply();
  reveal();
})();
