/** Begins the script of the board, which the page holds packed: hands out the one function it is needed for. */

import { mount } from "./board_view.js";

Object.assign(globalThis, { mountBoard: mount });
