// The address of a link: it can be opened, and copied by a button, with the mouse as with the keys.

/**
 * @typedef {{address: string, copy: string, copied: string, select: string}} LinkLine
 * An address, the name of the button, and what is said after it was pressed: that it is copied, or how to.
 */

/** @param {{data: LinkLine, parentElement: HTMLElement}} component */
export default function linkLine({ data, parentElement }) {
  const line = parentElement.querySelector(".jm-link") ?? drawn(parentElement);
  const [address, button, said] = line.children;
  address.textContent = address.href = data.address;
  button.textContent = data.copy;
  button.onclick = async () => {
    said.textContent = (await isCopied(data.address, button)) ? data.copied : data.select;
    if (said.textContent === data.select) getSelection()?.selectAllChildren(address);
  };
}

/** @param {HTMLElement} parent */
function drawn(parent) {
  const line = document.createElement("div");
  line.className = "jm-link";
  const address = document.createElement("a");
  Object.assign(address, { target: "_blank", rel: "noopener" });
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  line.append(address, button, said);
  parent.append(line);
  return line;
}

/** @param {string} text @param {HTMLElement} button */
async function isCopied(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without https, browsers copy only what is selected in a field.
    const field = document.createElement("textarea");
    field.value = text;
    button.before(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    button.focus();
    return done;
  }
}
