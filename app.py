"""The app for `streamlit run app.py`: it shows the maps in $JOURNEYMAP_DIR, or in ./maps."""

from __future__ import annotations

import streamlit as st

from journeymap.ui.server import MIDDLEWARE, ROUTES, SCRIPT, lifespan, own_up

# Streamlit finds this line by reading the source, so it stays a plain call.
app = st.App(SCRIPT, routes=ROUTES, lifespan=lifespan, middleware=MIDDLEWARE, on_script_error=own_up)
