// Keys go to the review at once, with no click before.
const listen = () => document.querySelector(".xterm-helper-textarea")?.focus();

addEventListener("load", () => {
  listen();
  // When the review has ended, Enter opens it again.
  new MutationObserver(() => {
    if (document.body.classList.contains("-closed")) document.querySelector(".ended a").focus();
  }).observe(document.body, { attributeFilter: ["class"] });
});
addEventListener("focus", listen);
