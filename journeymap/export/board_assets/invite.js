/** @file Inviting others: a code large enough to be projected, and the link it leads to. */

import { button, element, mark, put } from "./elements.js";
import { openSheet } from "./menu.js";

/** @typedef {{role: string, link: string, code: string, until: string, warning: string}} Invitation */

/**
 * @param {HTMLElement} anchor
 * @param {Invitation[]} invitations One for each role.
 * @param {import("./words.js").Words} words
 */
export function invite(anchor, invitations, words) {
  const roles = element("fieldset", "jm-roles", element("legend", "", words.theyMay));
  const code = document.createElement("img");
  mark(code, { class: "jm-code", alt: words.code });
  const link = document.createElement("input");
  mark(link, { class: "jm-answer", readonly: "", "aria-label": words.link });
  const copy = button("jm-item", words.copyLink);
  const [until, warning] = [element("p", "jm-hint"), element("p", "jm-warning")];
  const show = (invitation) => {
    code.src = invitation.code;
    link.value = invitation.link;
    put(until, invitation.until);
    put(warning, invitation.warning);
    put(copy, words.copyLink);
  };
  for (const [number, invitation] of invitations.entries()) {
    const choice = document.createElement("input");
    Object.assign(choice, { type: "radio", name: "role", checked: number === 0 });
    choice.addEventListener("change", () => show(invitation));
    roles.append(element("label", "jm-role", choice, invitation.role));
  }
  link.addEventListener("focus", () => link.select());
  copy.addEventListener("click", async () => {
    link.select();
    try {
      await navigator.clipboard.writeText(link.value);
      put(copy, words.copied);
    } catch {
      // Without https the browser keeps its clipboard closed: the link is marked, ready for Ctrl+C.
      link.focus();
    }
  });
  show(invitations[0]);
  openSheet(anchor, "jm-menu jm-ask jm-invite", [roles, code, link, copy, until, warning]);
  link.blur();
}
