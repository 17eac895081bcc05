/** @file The page of a participant: reads what the server gave and joins the room. */

import { join } from "./board.js";

const given = JSON.parse(document.getElementById("given").textContent);
const address = new URL("../live", location.href);
address.protocol = address.protocol.replace("http", "ws");

join(document.getElementById("board"), { ...given, socket: address.href, name: "", color: "#5b6770" });
